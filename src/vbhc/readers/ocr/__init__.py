"""Nhận dạng chữ (OCR): pictures of pages → words with places, by whichever engines are there.

seen         what an engine saw        engine       the one door for engines       trueocr, tesseract   the engines
picture      the page put right        page         one page from picture to lines merge                two readings of one page
stamps       dấu đến                   letterhead   number and date once more      repair               closed forms
cache        pages read before         work         pages side by side             layout               lines → words of the PDF reader
"""
