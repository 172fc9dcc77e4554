"""Ghi tệp: a file and what is asked of it → a new file in which everything else is as it was.

docx          mends and remarks into a Word file       pdf_remarks  remarks into a PDF
docx_package  the parts of a Word file that change, put back among the others
docx_letters  which letters of which element a span of the text is
docx_words    other words        docx_moves  paragraphs in another order    docx_looks  other looks
docx_sheets   paper and margins  docx_comments  remarks as comments
"""
