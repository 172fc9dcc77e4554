"""Văn bản mẫu: model documents that break no rule, of our own words; the bodies are real, what they say and who signs is made up.

One line a block, `role: text`; roles are told in `paper.py`. A row of a table has its cells apart by " | ".
"""

from __future__ import annotations

_STATE = """\
national: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
motto: Độc lập - Tự do - Hạnh phúc
"""

TEXTS: dict[str, str] = {
    "ke-hoach": f"""\
issuer: ỦY BAN NHÂN DÂN
issuer: TỈNH CAO BẰNG
number: Số: 145/KH-UBND
{_STATE}date: Cao Bằng, ngày 09 tháng 3 năm 2026
kind: KẾ HOẠCH
title: Chăm sóc cây xanh trong trường học trên địa bàn tỉnh Cao Bằng năm 2026
text: Thực hiện Quyết định số 1203/QĐ-TTg ngày 14/9/2025 của Thủ tướng Chính phủ phê duyệt Chương trình trường học nhiều cây xanh giai đoạn 2025 - 2030, Ủy ban nhân dân tỉnh Cao Bằng ban hành Kế hoạch chăm sóc cây xanh trong trường học trên địa bàn tỉnh năm 2026 như sau:
part: I. MỤC ĐÍCH, YÊU CẦU
heading: 1. Mục đích
text: Mỗi trường học có đủ bóng mát cho học sinh trong mùa nắng; học sinh biết trồng cây, biết giữ cây và biết quý công sức của người đi trước.
heading: 2. Yêu cầu
point: a) Chọn giống cây hợp với đất và khí hậu của từng vùng, không chạy theo số lượng.
point: b) Làm tiết kiệm, an toàn, tránh phô trương; nơi đã đủ cây thì dành kinh phí để chăm sóc cây đã trồng.
part: II. NỘI DUNG
heading: 1. Trồng thêm cây bóng mát
text: Sở Nông nghiệp và Môi trường chủ trì, phối hợp với Sở Giáo dục và Đào tạo chọn giống cây và hướng dẫn cách trồng, hoàn thành trước ngày 30/4/2026.
heading: 2. Chăm sóc cây đã trồng
text: Sở Giáo dục và Đào tạo chủ trì, phối hợp với Ủy ban nhân dân các xã, phường chỉ đạo các trường học lập sổ theo dõi từng cây, cắt tỉa cành khô và chống đỡ cây trước mùa mưa bão, hoàn thành trước ngày 30/6/2026.
heading: 3. Dạy học sinh giữ cây
text: Sở Giáo dục và Đào tạo chủ trì đưa việc chăm sóc cây vào giờ trải nghiệm của học sinh, hoàn thành trước ngày 30/9/2026.
part: III. TỔ CHỨC THỰC HIỆN
text: 1. Sở Giáo dục và Đào tạo chủ trì theo dõi, đôn đốc việc thực hiện Kế hoạch; tổng hợp kết quả, báo cáo Ủy ban nhân dân tỉnh trước ngày 15/12/2026.
text: 2. Sở Tài chính chủ trì tham mưu bố trí kinh phí thực hiện Kế hoạch trong dự toán năm 2026, hoàn thành trước ngày 15/4/2026.
text: 3. Ủy ban nhân dân các xã, phường chủ trì vận động Nhân dân góp cây giống, góp ngày công; gửi kết quả về Sở Giáo dục và Đào tạo trước ngày 30/11/2026.
text: Trong quá trình thực hiện, nếu có vướng mắc, các cơ quan, đơn vị phản ánh về Sở Giáo dục và Đào tạo để tổng hợp, trình Ủy ban nhân dân tỉnh xem xét, quyết định./.
recipients: Nơi nhận:
recipient: - Thường trực Tỉnh ủy (để b/c);
recipient: - Chủ tịch, các Phó Chủ tịch UBND tỉnh;
recipient: - Sở Giáo dục và Đào tạo;
recipient: - Sở Nông nghiệp và Môi trường;
recipient: - Sở Tài chính;
recipient: - UBND các xã, phường;
recipient: - Lưu: VT, VX.
authority: TM. ỦY BAN NHÂN DÂN
authority: KT. CHỦ TỊCH
office: PHÓ CHỦ TỊCH
name: Nông Thị Hạ Miên
""",
    "ke-hoach-phu-luc": f"""\
parent: UBND TỈNH CAO BẰNG
issuer: SỞ NỘI VỤ
number: Số: 312/KH-SNV
{_STATE}date: Cao Bằng, ngày 12 tháng 3 năm 2026
kind: KẾ HOẠCH
title: Tập huấn công tác văn thư, lưu trữ năm 2026
text: Thực hiện Quyết định số 88/QĐ-UBND ngày 20/01/2026 của Ủy ban nhân dân tỉnh Cao Bằng về chương trình công tác năm 2026, Sở Nội vụ ban hành Kế hoạch tập huấn công tác văn thư, lưu trữ năm 2026 như sau:
part: I. MỤC ĐÍCH, YÊU CẦU
text: 1. Người làm văn thư soạn thảo đúng thể thức, lập hồ sơ đúng hạn và giao nộp tài liệu đủ.
text: 2. Lớp học gọn, học viên được làm bài trên máy, không học chay.
part: II. NỘI DUNG
text: 1. Phòng Quản lý văn thư, lưu trữ chủ trì soạn tài liệu theo Phụ lục I kèm theo, hoàn thành trước ngày 30/4/2026.
text: 2. Văn phòng Sở chủ trì mở lớp theo lịch tại Phụ lục II kèm theo, hoàn thành trước ngày 30/9/2026.
part: III. TỔ CHỨC THỰC HIỆN
text: 1. Phòng Quản lý văn thư, lưu trữ chủ trì theo dõi, tổng hợp kết quả, báo cáo Giám đốc Sở trước ngày 30/11/2026.
text: 2. Văn phòng Sở chủ trì bố trí phòng học, máy tính và kinh phí trước ngày 15/5/2026.
text: Trong quá trình thực hiện, nếu có vướng mắc, các đơn vị phản ánh về Phòng Quản lý văn thư, lưu trữ để trình Giám đốc Sở xem xét, quyết định./.
recipients: Nơi nhận:
recipient: - UBND tỉnh (để b/c);
recipient: - Giám đốc, các Phó Giám đốc Sở;
recipient: - Phòng Quản lý văn thư, lưu trữ;
recipient: - Văn phòng Sở;
recipient: - Lưu: VT, VTLT.
authority: KT. GIÁM ĐỐC
office: PHÓ GIÁM ĐỐC
name: Hoàng Văn Khải Lâm
annex: Phụ lục I
annex-title: DANH MỤC TÀI LIỆU TẬP HUẤN
annex-note: (Kèm theo Kế hoạch số 312/KH-SNV ngày 12 tháng 3 năm 2026 của Sở Nội vụ)
row: STT | Tên tài liệu | Người soạn
row: 1 | Cách lập hồ sơ công việc | Phòng Quản lý văn thư, lưu trữ
row: 2 | Cách trình bày văn bản hành chính | Phòng Quản lý văn thư, lưu trữ
annex: Phụ lục II
annex-title: LỊCH MỞ LỚP TẬP HUẤN
annex-note: (Kèm theo Kế hoạch số 312/KH-SNV ngày 12 tháng 3 năm 2026 của Sở Nội vụ)
row: Lớp | Thời gian | Số học viên
row: Lớp thứ nhất | Tháng 5 năm 2026 | 40
row: Lớp thứ hai | Tháng 9 năm 2026 | 45
""",
    "quyet-dinh": f"""\
issuer: ỦY BAN NHÂN DÂN
issuer: TỈNH CAO BẰNG
number: Số: 402/QĐ-UBND
{_STATE}date: Cao Bằng, ngày 16 tháng 3 năm 2026
kind: QUYẾT ĐỊNH
title: Về việc thành lập Tổ công tác sưu tầm dân ca
who: ỦY BAN NHÂN DÂN TỈNH CAO BẰNG
ground: Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;
ground: Căn cứ Nghị quyết số 19/NQ-HĐND ngày 10 tháng 12 năm 2025 của Hội đồng nhân dân tỉnh Cao Bằng về nhiệm vụ văn hóa năm 2026;
ground: Theo đề nghị của Giám đốc Sở Văn hóa, Thể thao và Du lịch tại Tờ trình số 55/TTr-SVHTTDL ngày 02 tháng 3 năm 2026.
decides: QUYẾT ĐỊNH:
article: Điều 1. Thành lập Tổ công tác sưu tầm dân ca tỉnh Cao Bằng, gồm các ông, bà có tên sau đây:
text: 1. Giám đốc Sở Văn hóa, Thể thao và Du lịch: Tổ trưởng.
text: 2. Giám đốc Bảo tàng tỉnh: Tổ phó.
article: Điều 2. Tổ công tác ghi âm, chép lời và in thành tập các bài dân ca còn được hát trong các bản làng; tự giải thể khi hoàn thành nhiệm vụ.
article: Điều 3. Quyết định này có hiệu lực kể từ ngày ký. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Văn hóa, Thể thao và Du lịch, thủ trưởng các cơ quan, đơn vị có liên quan và các ông, bà có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.
recipients: Nơi nhận:
recipient: - Như Điều 3;
recipient: - Chủ tịch, các Phó Chủ tịch UBND tỉnh;
recipient: - Lưu: VT, VX.
authority: TM. ỦY BAN NHÂN DÂN
office: CHỦ TỊCH
name: Lý Thị Vân Khê
""",
    "cong-van": f"""\
parent: UBND TỈNH CAO BẰNG
issuer: SỞ GIÁO DỤC VÀ ĐÀO TẠO
number: Số: 719/SGDĐT-VP
subject: V/v sửa chữa bàn ghế học sinh
{_STATE}date: Cao Bằng, ngày 05 tháng 01 năm 2026
to: Kính gửi:
addressee: - Sở Tài chính;
addressee: - Ủy ban nhân dân các xã, phường.
text: Thực hiện Quyết định số 1877/QĐ-UBND ngày 22/12/2025 của Ủy ban nhân dân tỉnh Cao Bằng về việc giao dự toán ngân sách năm 2026, Sở Giáo dục và Đào tạo đề nghị các cơ quan phối hợp những việc sau:
text: 1. Sở Tài chính thẩm định dự toán sửa chữa bàn ghế, gửi kết quả về Sở Giáo dục và Đào tạo trước ngày 30/01/2026.
text: 2. Ủy ban nhân dân các xã, phường rà soát số bàn ghế hỏng, lập danh sách theo từng trường và gửi về Sở Giáo dục và Đào tạo trước ngày 20/01/2026.
text: Sở Giáo dục và Đào tạo mong nhận được sự phối hợp của các cơ quan./.
recipients: Nơi nhận:
recipient: - Như trên;
recipient: - UBND tỉnh (để b/c);
recipient: - Giám đốc, các Phó Giám đốc Sở;
recipient: - Lưu: VT, VP.
authority: KT. GIÁM ĐỐC
office: PHÓ GIÁM ĐỐC
name: Bế Văn Sơn Tùng
""",
    "to-trinh": f"""\
parent: UBND TỈNH CAO BẰNG
issuer: SỞ XÂY DỰNG
number: Số: 64/TTr-SXD
{_STATE}date: Cao Bằng, ngày 20 tháng 4 năm 2026
kind: TỜ TRÌNH
title: Về việc đặt tên các cây cầu mới xây trên địa bàn tỉnh
to: Kính gửi: Ủy ban nhân dân tỉnh Cao Bằng.
text: Thực hiện Thông báo số 77/TB-UBND ngày 10/02/2026 của Ủy ban nhân dân tỉnh Cao Bằng về kết luận tại cuộc họp giao ban tháng 01 năm 2026, Sở Xây dựng trình Ủy ban nhân dân tỉnh xem xét việc đặt tên các cây cầu mới xây như sau:
part: I. SỰ CẦN THIẾT
text: Nhiều cây cầu mới chỉ gọi theo lý trình, người đi đường khó nhớ, khó hỏi.
part: II. NỘI DUNG TRÌNH
text: Tên cầu lấy theo tên bản, tên suối nơi cầu đi qua; nơi hai bản cùng chung một cầu thì lấy tên suối.
text: Sở Xây dựng kính trình Ủy ban nhân dân tỉnh xem xét, quyết định./.
recipients: Nơi nhận:
recipient: - Như trên;
recipient: - Giám đốc, các Phó Giám đốc Sở;
recipient: - Lưu: VT, KTHT.
office: GIÁM ĐỐC
name: Đàm Văn Thạch Bích
""",
    "bao-cao": f"""\
parent: UBND TỈNH CAO BẰNG
issuer: SỞ Y TẾ
number: Số: 210/BC-SYT
{_STATE}date: Cao Bằng, ngày 29 tháng 6 năm 2026
kind: BÁO CÁO
title: Kết quả phun thuốc diệt muỗi 6 tháng đầu năm 2026
to: Kính gửi: Ủy ban nhân dân tỉnh Cao Bằng.
text: Thực hiện Kế hoạch số 33/KH-UBND ngày 21/01/2026 của Ủy ban nhân dân tỉnh Cao Bằng về phòng bệnh sốt xuất huyết năm 2026, Sở Y tế báo cáo kết quả phun thuốc diệt muỗi 6 tháng đầu năm 2026 như sau:
part: I. KẾT QUẢ
text: 1. Đã phun thuốc tại 56 xã, phường; mỗi nơi phun hai lượt.
text: 2. Số ca mắc giảm một nửa so với cùng kỳ năm 2025.
part: II. KHÓ KHĂN
text: Một số bản ở xa, đường đất lầy lội trong mùa mưa, xe chở máy phun không vào được.
part: III. NHIỆM VỤ 6 THÁNG CUỐI NĂM
text: Tiếp tục phun thuốc lượt thứ ba tại những nơi còn ổ lăng quăng; vận động người dân đậy kín bể nước.
text: Trên đây là báo cáo của Sở Y tế, kính trình Ủy ban nhân dân tỉnh xem xét./.
recipients: Nơi nhận:
recipient: - Như trên;
recipient: - Giám đốc, các Phó Giám đốc Sở;
recipient: - Lưu: VT, NVY.
authority: KT. GIÁM ĐỐC
office: PHÓ GIÁM ĐỐC
name: Lục Thị Mai Sao
""",
    "thong-bao": f"""\
issuer: ỦY BAN NHÂN DÂN
issuer: TỈNH CAO BẰNG
number: Số: 96/TB-UBND
{_STATE}date: Cao Bằng, ngày 02 tháng 02 năm 2026
kind: THÔNG BÁO
title: Về việc nghỉ Tết Nguyên đán Bính Ngọ năm 2026
text: Ủy ban nhân dân tỉnh Cao Bằng thông báo việc nghỉ Tết Nguyên đán Bính Ngọ năm 2026 của cán bộ, công chức, viên chức và người lao động như sau:
text: 1. Thời gian nghỉ: Từ ngày 14/02/2026 đến hết ngày 22/02/2026.
text: 2. Các cơ quan, đơn vị phân công người trực, bảo đảm an toàn trụ sở và giải quyết kịp thời việc của người dân.
text: Ủy ban nhân dân tỉnh thông báo để các cơ quan, đơn vị biết, thực hiện./.
recipients: Nơi nhận:
recipient: - Các sở, ban, ngành;
recipient: - UBND các xã, phường;
recipient: - Lưu: VT, TH.
authority: TL. CHỦ TỊCH
office: CHÁNH VĂN PHÒNG
name: Ma Văn Khuê
""",
    "ke-hoach-dang": """\
issuer: TỈNH ỦY CAO BẰNG
star: *
number: Số 88-KH/TU
party: ĐẢNG CỘNG SẢN VIỆT NAM
date: Cao Bằng, ngày 15 tháng 6 năm 2026
kind: KẾ HOẠCH
title: về xây dựng tủ sách chi bộ giai đoạn 2026 - 2030
dashes: -----
party-ground: - Căn cứ Điều lệ Đảng Cộng sản Việt Nam;
party-ground: - Căn cứ Chương trình số 12-CTr/TU, ngày 20/4/2026 của Ban Chấp hành Đảng bộ tỉnh Cao Bằng về nâng cao chất lượng sinh hoạt chi bộ.
text: Thực hiện Chỉ thị số 19-CT/TW, ngày 09/3/2026 của Ban Bí thư Trung ương Đảng về đổi mới việc học tập trong Đảng, Ban Thường vụ Tỉnh ủy ban hành Kế hoạch xây dựng tủ sách chi bộ giai đoạn 2026 - 2030 như sau:
part: I- MỤC ĐÍCH, YÊU CẦU
text: 1. Mỗi chi bộ có một tủ sách, đảng viên đọc sách thành nếp.
text: 2. Sách chọn kỹ, để nơi dễ lấy, có sổ mượn trả.
part: II- NỘI DUNG
text: 1. Ban Tuyên giáo và Dân vận Tỉnh ủy chủ trì, phối hợp với Văn phòng Tỉnh ủy lập danh mục sách, hoàn thành trước ngày 30/9/2026.
text: 2. Các đảng ủy xã, phường chủ trì lập tủ sách tại các chi bộ, hoàn thành trước ngày 31/12/2026.
part: III- TỔ CHỨC THỰC HIỆN
text: 1. Văn phòng Tỉnh ủy chủ trì bố trí kinh phí mua sách, hoàn thành trước ngày 31/10/2026.
text: 2. Ban Tuyên giáo và Dân vận Tỉnh ủy chủ trì theo dõi, đôn đốc việc thực hiện Kế hoạch, báo cáo Ban Thường vụ Tỉnh ủy trước ngày 31/12/2026.
recipients: Nơi nhận:
recipient: - Ban Bí thư Trung ương Đảng (để báo cáo);
recipient: - Ban Tuyên giáo và Dân vận Tỉnh ủy;
recipient: - Các đảng ủy xã, phường;
recipient: - Lưu Văn phòng Tỉnh ủy.
authority: T/M BAN THƯỜNG VỤ
office: PHÓ BÍ THƯ
name: Triệu Văn Đông Miên
""",
    "ket-luan-dang": """\
issuer: TỈNH ỦY CAO BẰNG
star: *
number: Số 318-KL/TU
party: ĐẢNG CỘNG SẢN VIỆT NAM
date: Cao Bằng, ngày 25 tháng 7 năm 2024
kind: KẾT LUẬN
title: của Ban Thường vụ Tỉnh ủy về giữ gìn nhà sàn cổ
dashes: -----
text: Tại phiên họp ngày 20/7/2024, sau khi nghe Ban Tuyên giáo Tỉnh ủy báo cáo, Ban Thường vụ Tỉnh ủy kết luận như sau:
text: 1. Nhất trí chủ trương giữ gìn nhà sàn cổ gắn với chợ phiên.
text: 2. Các cấp ủy tiếp tục thực hiện Chỉ thị số 22-CT/TU, ngày 10/5/2021 của Ban Thường vụ Tỉnh ủy về nếp sống văn minh ở vùng cao.
text: 3. Giao Ban Tuyên giáo Tỉnh ủy theo dõi, đôn đốc việc thực hiện Kết luận này.
recipients: Nơi nhận:
recipient: - Thường trực Tỉnh ủy,
recipient: - Ban Tuyên giáo Tỉnh ủy,
recipient: - Lưu Văn phòng Tỉnh ủy.
authority: T/M BAN THƯỜNG VỤ
office: PHÓ BÍ THƯ
name: Bế Thị Thanh Khê
""",
    "cong-van-dang": """\
parent: TỈNH ỦY CAO BẰNG
issuer: VĂN PHÒNG
star: *
number: Số 205-CV/VPTU
subject: V/v chuẩn bị tài liệu hội nghị quý III
party: ĐẢNG CỘNG SẢN VIỆT NAM
date: Cao Bằng, ngày 06 tháng 7 năm 2026
to: Kính gửi:
addressee: - Ban Tổ chức Tỉnh ủy;
addressee: - Các đảng ủy xã, phường.
text: Thực hiện Chương trình số 09-CTr/TU, ngày 12/01/2026 của Ban Thường vụ Tỉnh ủy về chương trình làm việc năm 2026, Văn phòng Tỉnh ủy đề nghị các cơ quan, đơn vị những việc sau:
text: 1. Gửi báo cáo quý III về Văn phòng Tỉnh ủy trước ngày 15/9/2026.
text: 2. Cử người dự hội nghị đúng thành phần.
text: Văn phòng Tỉnh ủy trân trọng đề nghị các đồng chí phối hợp thực hiện.
recipients: Nơi nhận:
recipient: - Như trên;
recipient: - Thường trực Tỉnh ủy (để báo cáo);
recipient: - Lưu Văn phòng Tỉnh ủy.
authority: K/T CHÁNH VĂN PHÒNG
office: PHÓ CHÁNH VĂN PHÒNG
name: Lương Thị Sương Mai
""",
    "nghi-dinh": f"""\
issuer: CHÍNH PHỦ
number: Số: 45/2026/NĐ-CP
{_STATE}date: Hà Nội, ngày 05 tháng 02 năm 2026
kind: NGHỊ ĐỊNH
title: Quy định về trạm sạc xe đạp điện công cộng
ground: Căn cứ Luật Tổ chức Chính phủ số 63/2025/QH15;
ground: Theo đề nghị của Bộ trưởng Bộ Xây dựng;
ground: Chính phủ ban hành Nghị định quy định về trạm sạc xe đạp điện công cộng.
chapter: Chương I
chapter-title: QUY ĐỊNH CHUNG
article: Điều 1. Phạm vi điều chỉnh
text: Nghị định này quy định về nơi đặt, cách vận hành và trách nhiệm trông coi trạm sạc xe đạp điện công cộng.
article: Điều 2. Đối tượng áp dụng
text: Nghị định này áp dụng đối với cơ quan, tổ chức, cá nhân đặt, vận hành hoặc sử dụng trạm sạc.
chapter: Chương II
chapter-title: ĐẶT VÀ VẬN HÀNH TRẠM SẠC
article: Điều 3. Nơi đặt trạm sạc
text: 1. Trạm sạc đặt tại nơi khô ráo, có mái che và có người trông coi.
text: 2. Trạm sạc không được đặt tại:
point: a) Lối thoát nạn;
point: b) Nơi chứa chất dễ cháy.
article: Điều 4. Hiệu lực thi hành
text: Nghị định này có hiệu lực thi hành từ ngày 01 tháng 4 năm 2026.
article: Điều 5. Trách nhiệm thi hành
text: Các Bộ trưởng, Thủ trưởng cơ quan ngang bộ, Chủ tịch Ủy ban nhân dân các tỉnh, thành phố chịu trách nhiệm thi hành Nghị định này./.
recipients: Nơi nhận:
recipient: - Ban Bí thư Trung ương Đảng;
recipient: - Các bộ, cơ quan ngang bộ;
recipient: - Lưu: VT, CN.
authority: TM. CHÍNH PHỦ
authority: KT. THỦ TƯỚNG
office: PHÓ THỦ TƯỚNG
name: Vi Văn Trường Giang
""",
    "quyet-dinh-qppl": f"""\
issuer: ỦY BAN NHÂN DÂN
issuer: TỈNH CAO BẰNG
number: Số: 07/2026/QĐ-UBND
{_STATE}date: Cao Bằng, ngày 23 tháng 02 năm 2026
kind: QUYẾT ĐỊNH
title: Quy định việc đặt biển báo ở lối mòn rừng đặc dụng
ground: Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;
ground: Theo đề nghị của Giám đốc Sở Nông nghiệp và Môi trường;
ground: Ủy ban nhân dân ban hành Quyết định quy định việc đặt biển báo ở lối mòn rừng đặc dụng.
article: Điều 1. Phạm vi điều chỉnh
text: Quyết định này quy định việc đặt biển báo ở lối mòn trong rừng đặc dụng trên địa bàn tỉnh Cao Bằng.
article: Điều 2. Nơi đặt biển báo
text: 1. Biển báo đặt ở ngã ba lối mòn, cách nhau không quá 500 mét.
text: 2. Không đóng đinh biển báo vào thân cây đang sống.
article: Điều 3. Hiệu lực thi hành
text: Quyết định này có hiệu lực từ ngày 10 tháng 3 năm 2026.
article: Điều 4. Tổ chức thực hiện
text: Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Nông nghiệp và Môi trường, Chủ tịch Ủy ban nhân dân các xã, phường chịu trách nhiệm thi hành Quyết định này./.
recipients: Nơi nhận:
recipient: - Như Điều 4;
recipient: - Bộ Nông nghiệp và Môi trường;
recipient: - Lưu: VT, KT.
authority: TM. ỦY BAN NHÂN DÂN
office: CHỦ TỊCH
name: Lý Thị Vân Khê
""",
    "ke-hoach-doan": """\
issuer: BCH ĐOÀN TỈNH CAO BẰNG
star: ***
number: Số: 145-KH/TĐTN-PT
party: ĐOÀN TNCS HỒ CHÍ MINH
date: Cao Bằng, ngày 16 tháng 01 năm 2026
kind: KẾ HOẠCH
title: Tổ chức Tháng Thanh niên năm 2026
text: Thực hiện Kế hoạch số 26-KH/TWĐTN-PT, ngày 05/01/2026 của Ban Bí thư Trung ương Đoàn về tổ chức Tháng Thanh niên năm 2026, Ban Thường vụ Tỉnh đoàn ban hành Kế hoạch tổ chức Tháng Thanh niên năm 2026 như sau:
part: I. MỤC ĐÍCH, YÊU CẦU
text: 1. Mỗi cơ sở Đoàn có một công trình thanh niên vừa sức.
text: 2. Việc làm thiết thực, tiết kiệm, an toàn.
part: II. NỘI DUNG
text: 1. Ban Phong trào Tỉnh đoàn chủ trì hướng dẫn trồng cây ven đường liên xã, hoàn thành trước ngày 20/3/2026.
text: 2. Các đoàn xã, phường chủ trì sửa nhà văn hóa xóm, hoàn thành trước ngày 31/3/2026.
part: III. TỔ CHỨC THỰC HIỆN
text: Ban Phong trào Tỉnh đoàn chủ trì theo dõi, tổng hợp, báo cáo kết quả trước ngày 05/4/2026.
recipients: Nơi nhận:
recipient: - Ban Bí thư Trung ương Đoàn;
recipient: - Ban Phong trào Tỉnh đoàn;
recipient: - Các đoàn xã, phường;
recipient: - Lưu: VP, PT.
authority: TM. BAN THƯỜNG VỤ TỈNH ĐOÀN
office: PHÓ BÍ THƯ
name: Hà Thị Đông Miên
""",
}
