<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
    <context>
        <name>AboutDialog</name>
        <message>
            <source>About Văn Kiện</source>
            <translation>Về Văn Kiện</translation>
        </message>
        <message>
            <source>Archive of directives: scan, find, mark, print; without any network.</source>
            <translation>Kho văn bản chỉ đạo: quét, tìm, đánh dấu, in; không cần mạng.</translation>
        </message>
        <message>
            <source>Version {0}, Qt {1}</source>
            <translation>Phiên bản {0}, Qt {1}</translation>
        </message>
        <message>
            <source>Archive: {0}</source>
            <translation>Kho: {0}</translation>
        </message>
        <message>
            <source>Free software under the GNU AGPL, version 3 or later, without any warranty.</source>
            <translation>Phần mềm tự do theo giấy phép GNU AGPL phiên bản 3 trở lên, không kèm bảo hành.</translation>
        </message>
        <message>
            <source>Stands on</source>
            <translation>Thành phần</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>Phiên bản</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>Giấy phép</translation>
        </message>
        <message>
            <source>What the program stands on</source>
            <translation>Các thành phần của phần mềm</translation>
        </message>
    </context>
    <context>
        <name>AbsenceSign</name>
        <message>
            <source>The archive is gone</source>
            <translation>Kho không còn ở đó</translation>
        </message>
        <message>
            <source>Open it again</source>
            <translation>Mở lại kho</translation>
        </message>
        <message>
            <source>The archive is back; work goes on.</source>
            <translation>Kho đã trở lại; công việc được tiếp tục.</translation>
        </message>
        <message>
            <source>The archive's disk is back.</source>
            <translation>Ổ đĩa của kho đã trở lại.</translation>
        </message>
        <message>
            <source>The archive must be opened again before work goes on. Copy what you are typing first: it cannot be stored now.</source>
            <translation>Cần mở lại kho thì mới làm việc tiếp được. Nếu đang gõ dở, hãy sao chép phần đó trước: lúc này chưa lưu được.</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Để sau</translation>
        </message>
    </context>
    <context>
        <name>Actions</name>
        <message>
            <source>&amp;Import files…</source>
            <translation>&amp;Nhập tệp…</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Nhập</translation>
        </message>
        <message>
            <source>Import a &amp;folder…</source>
            <translation>Nhập &amp;thư mục…</translation>
        </message>
        <message>
            <source>Try with &amp;sample documents</source>
            <translation>Thử với &amp;văn bản mẫu</translation>
        </message>
        <message>
            <source>&amp;Print…</source>
            <translation>&amp;In…</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>In</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Xuất</translation>
        </message>
        <message>
            <source>Open another a&amp;rchive…</source>
            <translation>Mở &amp;kho khác…</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>Th&amp;oát</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Hoàn tác</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Làm lại</translation>
        </message>
        <message>
            <source>&amp;Copy words</source>
            <translation>&amp;Sao chép chữ</translation>
        </message>
        <message>
            <source>&amp;Paste files</source>
            <translation>&amp;Dán tệp</translation>
        </message>
        <message>
            <source>&amp;Find</source>
            <translation>&amp;Tìm</translation>
        </message>
        <message>
            <source>&amp;Next hit</source>
            <translation>Kết quả t&amp;iếp</translation>
        </message>
        <message>
            <source>Pre&amp;vious hit</source>
            <translation>Kết quả t&amp;rước</translation>
        </message>
        <message>
            <source>&amp;Settings…</source>
            <translation>&amp;Cài đặt…</translation>
        </message>
        <message>
            <source>&amp;Filters pane</source>
            <translation>Khung &amp;lọc</translation>
        </message>
        <message>
            <source>&amp;Details</source>
            <translation>C&amp;hi tiết</translation>
        </message>
        <message>
            <source>&amp;Thumbnails</source>
            <translation>Trang th&amp;u nhỏ</translation>
        </message>
        <message>
            <source>Ne&amp;xt pane</source>
            <translation>Khung t&amp;iếp</translation>
        </message>
        <message>
            <source>Pre&amp;vious pane</source>
            <translation>Khung t&amp;rước</translation>
        </message>
        <message>
            <source>Zoom &amp;in</source>
            <translation>&amp;Phóng to</translation>
        </message>
        <message>
            <source>Zoom &amp;out</source>
            <translation>Thu &amp;nhỏ</translation>
        </message>
        <message>
            <source>Fit &amp;width</source>
            <translation>&amp;Vừa bề ngang</translation>
        </message>
        <message>
            <source>Fit &amp;page</source>
            <translation>Vừa tr&amp;ang</translation>
        </message>
        <message>
            <source>&amp;Actual size</source>
            <translation>Cỡ &amp;thật</translation>
        </message>
        <message>
            <source>&amp;Go to page…</source>
            <translation>Đến tran&amp;g…</translation>
        </message>
        <message>
            <source>&amp;Clear filters</source>
            <translation>&amp;Bỏ lọc</translation>
        </message>
        <message>
            <source>Import &amp;report</source>
            <translation>&amp;Kết quả nhập</translation>
        </message>
        <message>
            <source>Reading progr&amp;ess</source>
            <translation>Tiến độ đọ&amp;c</translation>
        </message>
        <message>
            <source>Full &amp;screen</source>
            <translation>Toàn &amp;màn hình</translation>
        </message>
        <message>
            <source>&amp;Tags…</source>
            <translation>&amp;Thẻ…</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Thẻ</translation>
        </message>
        <message>
            <source>&amp;Edit details</source>
            <translation>&amp;Sửa thông tin</translation>
        </message>
        <message>
            <source>&amp;Confirm as right</source>
            <translation>&amp;Xác nhận là đúng</translation>
        </message>
        <message>
            <source>&amp;Read document again</source>
            <translation>Đọc &amp;lại văn bản</translation>
        </message>
        <message>
            <source>Move to tr&amp;ash</source>
            <translation>&amp;Bỏ vào thùng rác</translation>
        </message>
        <message>
            <source>Re&amp;store from trash</source>
            <translation>&amp;Khôi phục khỏi thùng rác</translation>
        </message>
        <message>
            <source>&amp;Highlight</source>
            <translation>&amp;Tô sáng</translation>
        </message>
        <message>
            <source>&amp;Note</source>
            <translation>&amp;Ghi chú</translation>
        </message>
        <message>
            <source>Draw a &amp;box</source>
            <translation>&amp;Khoanh vùng</translation>
        </message>
        <message>
            <source>&amp;List of marks</source>
            <translation>&amp;Danh sách đánh dấu</translation>
        </message>
        <message>
            <source>&amp;Pause reading</source>
            <translation>&amp;Tạm dừng đọc</translation>
        </message>
        <message>
            <source>&amp;Stop reading</source>
            <translation>&amp;Dừng đọc</translation>
        </message>
        <message>
            <source>&amp;Retry failed pages</source>
            <translation>Đọc lại trang &amp;lỗi</translation>
        </message>
        <message>
            <source>&amp;Keyboard shortcuts</source>
            <translation>&amp;Phím tắt</translation>
        </message>
        <message>
            <source>&amp;How to search</source>
            <translation>&amp;Cách tìm</translation>
        </message>
        <message>
            <source>&amp;About Văn Kiện</source>
            <translation>&amp;Về Văn Kiện</translation>
        </message>
        <message>
            <source>&amp;Underline</source>
            <translation>Gạch châ&amp;n</translation>
        </message>
        <message>
            <source>&amp;Strike out</source>
            <translation>Gạch &amp;bỏ</translation>
        </message>
        <message>
            <source>&amp;Text box</source>
            <translation>Ô &amp;chữ</translation>
        </message>
        <message>
            <source>&amp;Pen</source>
            <translation>Bút &amp;vẽ</translation>
        </message>
        <message>
            <source>Strai&amp;ght line</source>
            <translation>Đường t&amp;hẳng</translation>
        </message>
        <message>
            <source>&amp;Arrow</source>
            <translation>&amp;Mũi tên</translation>
        </message>
        <message>
            <source>&amp;Rectangle</source>
            <translation>Kh&amp;ung chữ nhật</translation>
        </message>
        <message>
            <source>&amp;Ellipse</source>
            <translation>Hình &amp;elip</translation>
        </message>
        <message>
            <source>Stamp “ĐÃ &amp;XỬ LÝ”</source>
            <translation>Con dấu “ĐÃ &amp;XỬ LÝ”</translation>
        </message>
        <message>
            <source>Stamp “SAO &amp;Y”</source>
            <translation>Con dấu “SAO &amp;Y”</translation>
        </message>
        <message>
            <source>Stamp “&amp;KHẨN”</source>
            <translation>C&amp;on dấu “KHẨN”</translation>
        </message>
        <message>
            <source>&amp;Instruction…</source>
            <translation>Bút &amp;phê…</translation>
        </message>
        <message>
            <source>Next &amp;doubtful word</source>
            <translation>Chữ n&amp;ghi ngờ kế tiếp</translation>
        </message>
        <message>
            <source>Turn page &amp;left</source>
            <translation>Xoay trang sang t&amp;rái</translation>
        </message>
        <message>
            <source>Turn page r&amp;ight</source>
            <translation>Xoay trang sang &amp;phải</translation>
        </message>
        <message>
            <source>Turn page &amp;upside down</source>
            <translation>Xoay &amp;ngược trang</translation>
        </message>
        <message>
            <source>Read this &amp;page again</source>
            <translation>Đọc lại tr&amp;ang này</translation>
        </message>
        <message>
            <source>Read &amp;older readings again</source>
            <translation>Đọc lại trang của bản đọc &amp;cũ</translation>
        </message>
        <message>
            <source>O&amp;ne page at a time</source>
            <translation>&amp;Xem từng trang</translation>
        </message>
        <message>
            <source>&amp;Back to where you were</source>
            <translation>&amp;Quay lại chỗ trước</translation>
        </message>
        <message>
            <source>A&amp;head again</source>
            <translation>Tới lại chỗ &amp;sau</translation>
        </message>
        <message>
            <source>&amp;Tasks</source>
            <translation>&amp;Nhiệm vụ</translation>
        </message>
        <message>
            <source>&amp;Board of tasks</source>
            <translation>&amp;Bảng nhiệm vụ</translation>
        </message>
        <message>
            <source>What is &amp;missing</source>
            <translation>&amp;Văn bản còn thiếu</translation>
        </message>
        <message>
            <source>Stamps of the &amp;office…</source>
            <translation>Dấu của cơ &amp;quan…</translation>
        </message>
        <message>
            <source>&amp;Meanings of colours…</source>
            <translation>Ý nghĩ&amp;a các màu…</translation>
        </message>
        <message>
            <source>Marks of all &amp;documents</source>
            <translation>Đánh dấu t&amp;rong toàn kho</translation>
        </message>
        <message>
            <source>&amp;Export…</source>
            <translation>&amp;Xuất…</translation>
        </message>
        <message>
            <source>Register of &amp;copies</source>
            <translation>Sổ quản lý &amp;sao, chụp</translation>
        </message>
        <message>
            <source>&amp;Back up…</source>
            <translation>Sao &amp;lưu…</translation>
        </message>
        <message>
            <source>Bring back a bac&amp;kup…</source>
            <translation>Khôi phục từ &amp;bản sao lưu…</translation>
        </message>
        <message>
            <source>&amp;Check the archive…</source>
            <translation>&amp;Kiểm tra kho…</translation>
        </message>
        <message>
            <source>&amp;Empty the trash…</source>
            <translation>Đổ thùng &amp;rác…</translation>
        </message>
        <message>
            <source>Remove for &amp;good…</source>
            <translation>Xóa &amp;vĩnh viễn…</translation>
        </message>
        <message>
            <source>Self-&amp;test…</source>
            <translation>&amp;Tự kiểm tra máy…</translation>
        </message>
        <message>
            <source>Open the &amp;log folder</source>
            <translation>Mở thư mục &amp;nhật ký lỗi</translation>
        </message>
        <message>
            <source>Sa&amp;ve marks as XFDF…</source>
            <translation>&amp;Lưu đánh dấu ra tệp XFDF…</translation>
        </message>
        <message>
            <source>Bring in marks &amp;from XFDF…</source>
            <translation>Nhập đánh dấu từ tệp X&amp;FDF…</translation>
        </message>
        <message>
            <source>R&amp;ules for tags and dossiers…</source>
            <translation>&amp;Quy tắc gắn thẻ, hồ sơ…</translation>
        </message>
        <message>
            <source>Vocabular&amp;y…</source>
            <translation>Từ vựn&amp;g…</translation>
        </message>
        <message>
            <source>Put into d&amp;ossier…</source>
            <translation>Đưa vào &amp;hồ sơ…</translation>
        </message>
        <message>
            <source>Ne&amp;xt tab</source>
            <translation>Tab &amp;kế tiếp</translation>
        </message>
        <message>
            <source>Pre&amp;vious tab</source>
            <translation>Tab t&amp;rước</translation>
        </message>
        <message>
            <source>&amp;Keep this tab</source>
            <translation>&amp;Giữ tab này</translation>
        </message>
        <message>
            <source>&amp;Close tab</source>
            <translation>Đó&amp;ng tab</translation>
        </message>
        <message>
            <source>&amp;Reopen the tab closed last</source>
            <translation>&amp;Mở lại tab vừa đóng</translation>
        </message>
        <message>
            <source>&amp;Side by side</source>
            <translation>&amp;Hai văn bản cạnh nhau</translation>
        </message>
        <message>
            <source>Show &amp;beside the open one</source>
            <translation>Mở &amp;bên cạnh văn bản đang xem</translation>
        </message>
        <message>
            <source>C&amp;hange sides</source>
            <translation>Đổ&amp;i bên</translation>
        </message>
        <message>
            <source>Turn the view &amp;left</source>
            <translation>Xoa&amp;y khi xem, sang trái</translation>
        </message>
        <message>
            <source>T&amp;urn the view right</source>
            <translation>X&amp;oay khi xem, sang phải</translation>
        </message>
        <message>
            <source>&amp;Manual</source>
            <translation>&amp;Hướng dẫn sử dụng</translation>
        </message>
        <message>
            <source>Short t&amp;our</source>
            <translation>&amp;Giới thiệu nhanh</translation>
        </message>
        <message>
            <source>What is &amp;new</source>
            <translation>Có gì &amp;mới</translation>
        </message>
        <message>
            <source>Ad&amp;just images…</source>
            <translation>Chỉnh ảnh khi x&amp;em…</translation>
        </message>
        <message>
            <source>Find in the arc&amp;hive</source>
            <translation>Tìm tr&amp;ong kho</translation>
        </message>
        <message>
            <source>Select words in a rectan&amp;gle</source>
            <translation>Chọn chữ th&amp;eo vùng</translation>
        </message>
        <message>
            <source>Select the &amp;whole page</source>
            <translation>Chọ&amp;n cả trang</translation>
        </message>
        <message>
            <source>Open with its pass&amp;word…</source>
            <translation>Mở khóa bằng &amp;mật khẩu…</translation>
        </message>
    </context>
    <context>
        <name>AdjustStrip</name>
        <message>
            <source>Brightness</source>
            <translation>Độ sáng</translation>
        </message>
        <message>
            <source>Contrast</source>
            <translation>Tương phản</translation>
        </message>
        <message>
            <source>White on black</source>
            <translation>Chữ trắng nền đen</translation>
        </message>
        <message>
            <source>all colours</source>
            <translation>Giữ mọi màu</translation>
        </message>
        <message>
            <source>without red (seals)</source>
            <translation>Bỏ màu đỏ (con dấu)</translation>
        </message>
        <message>
            <source>without blue (pens)</source>
            <translation>Bỏ màu xanh (mực bút)</translation>
        </message>
        <message>
            <source>without red and blue</source>
            <translation>Bỏ cả đỏ và xanh</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>Màu</translation>
        </message>
        <message>
            <source>As it is</source>
            <translation>Như bản quét</translation>
        </message>
        <message>
            <source>Show the images as they were scanned</source>
            <translation>Hiện ảnh đúng như khi quét</translation>
        </message>
        <message>
            <source>Close; what is set stays</source>
            <translation>Đóng; giữ nguyên cách chỉnh</translation>
        </message>
    </context>
    <context>
        <name>Adopting</name>
        <message numerus="yes">
            <source>%n original(s) without a description are taken in again.</source>
            <translation>
                <numerusform>Đang nhập lại %n bản gốc không có tệp mô tả.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>App</name>
        <message>
            <source>Bringing the backup back…</source>
            <translation>Đang khôi phục bản sao lưu…</translation>
        </message>
    </context>
    <context>
        <name>ArchiveName</name>
        <message>
            <source>Default archive</source>
            <translation>Kho mặc định</translation>
        </message>
    </context>
    <context>
        <name>AskedDays</name>
        <message>
            <source>From day</source>
            <translation>Từ ngày</translation>
        </message>
        <message>
            <source>To day</source>
            <translation>Đến ngày</translation>
        </message>
        <message>
            <source>Person, number, subject, printer…</source>
            <translation>Người, số, trích yếu, máy in…</translation>
        </message>
        <message>
            <source>Words to look for</source>
            <translation>Từ cần tìm</translation>
        </message>
        <message>
            <source>&amp;From:</source>
            <translation>&amp;Từ:</translation>
        </message>
        <message>
            <source>&amp;to:</source>
            <translation>đế&amp;n:</translation>
        </message>
    </context>
    <context>
        <name>BackingUp</name>
        <message>
            <source>Bringing the backup back…</source>
            <translation>Đang khôi phục bản sao lưu…</translation>
        </message>
    </context>
    <context>
        <name>BackupDialog</name>
        <message>
            <source>Backup</source>
            <translation>Sao lưu</translation>
        </message>
        <message>
            <source>No place chosen yet</source>
            <translation>Chưa chọn nơi lưu</translation>
        </message>
        <message>
            <source>Place of the backups</source>
            <translation>Nơi để bản sao lưu</translation>
        </message>
        <message>
            <source>&amp;Choose…</source>
            <translation>&amp;Chọn…</translation>
        </message>
        <message>
            <source>Back up there by itself, &amp;once a day and after large imports</source>
            <translation>Tự &amp;sao lưu vào đó mỗi ngày một lần và sau khi nhập nhiều văn bản</translation>
        </message>
        <message>
            <source>Progress of the backup</source>
            <translation>Tiến độ sao lưu</translation>
        </message>
        <message>
            <source>&amp;Back up now</source>
            <translation>Sao lưu &amp;ngay</translation>
        </message>
        <message numerus="yes">
            <source>%n document(s)</source>
            <translation>
                <numerusform>%n văn bản</numerusform>
            </translation>
        </message>
        <message>
            <source>Backed up and checked: {0}.</source>
            <translation>Đã sao lưu và kiểm tra: {0}.</translation>
        </message>
        <message numerus="yes">
            <source>%n original(s) are missing or altered.</source>
            <translation>
                <numerusform>%n bản gốc bị thiếu hoặc bị thay đổi.</numerusform>
            </translation>
        </message>
        <message>
            <source>Choose a folder on another disk, such as a USB disk or a share.</source>
            <translation>Hãy chọn một thư mục trên ổ đĩa khác, chẳng hạn ổ USB hoặc thư mục dùng chung trong mạng cơ quan.</translation>
        </message>
        <message>
            <source>The place is not there now. Plug the disk in or connect the share.</source>
            <translation>Hiện không thấy nơi lưu này. Hãy cắm ổ đĩa hoặc kết nối thư mục dùng chung.</translation>
        </message>
        <message>
            <source>No backup lies there yet.</source>
            <translation>Ở đó chưa có bản sao lưu nào.</translation>
        </message>
        <message numerus="yes">
            <source>%n backup(s) kept</source>
            <translation>
                <numerusform>đang giữ %n bản</numerusform>
            </translation>
        </message>
        <message>
            <source>Last backup: {0}, {1}. {2}.</source>
            <translation>Bản mới nhất: {0}, {1}; {2}.</translation>
        </message>
        <message>
            <source>Backing up…</source>
            <translation>Đang sao lưu…</translation>
        </message>
        <message>
            <source>A backup holds the whole archive: originals, text, tags and marks. It is opened and checked before it counts.</source>
            <translation>Bản sao lưu chứa toàn bộ kho: bản gốc, nội dung chữ, nhãn và ghi chú. Bản nào cũng được mở ra kiểm tra rồi mới tính là xong.</translation>
        </message>
    </context>
    <context>
        <name>Boards</name>
        <message>
            <source>Save the list of tasks</source>
            <translation>Lưu danh sách nhiệm vụ</translation>
        </message>
        <message>
            <source>Tasks</source>
            <translation>Nhiem vu</translation>
        </message>
        <message>
            <source>Saved: {0}</source>
            <translation>Đã lưu: {0}</translation>
        </message>
        <message numerus="yes">
            <source>%n task(s) overdue</source>
            <translation>
                <numerusform>%n nhiệm vụ quá hạn</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BookPage</name>
        <message>
            <source>Own &amp;office:</source>
            <translation>Cơ qu&amp;an mình:</translation>
        </message>
        <message>
            <source>&amp;Year:</source>
            <translation>Nă&amp;m:</translation>
        </message>
        <message>
            <source>&amp;To number:</source>
            <translation>Đế&amp;n số:</translation>
        </message>
        <message>
            <source>any</source>
            <translation>không hạn chế</translation>
        </message>
        <message>
            <source>&amp;Volume:</source>
            <translation>&amp;Quyển số:</translation>
        </message>
        <message>
            <source>The book of &amp;secret papers</source>
            <translation>Sổ &amp;riêng cho văn bản mật</translation>
        </message>
        <message numerus="yes">
            <source>%n document(s) will stand in it.</source>
            <translation>
                <numerusform>Sổ sẽ có %n văn bản.</numerusform>
            </translation>
        </message>
        <message>
            <source>No document stands in this book yet.</source>
            <translation>Sổ này chưa có văn bản nào.</translation>
        </message>
        <message>
            <source>No document of this year has a number in this range.</source>
            <translation>Năm này không có văn bản nào mang số trong khoảng đã chọn.</translation>
        </message>
        <message>
            <source>No document of {year} stands in this book; the newest are of {newest}.</source>
            <translation>Năm {year} không có văn bản nào trong sổ này; văn bản mới nhất là của năm {newest}.</translation>
        </message>
        <message>
            <source>From n&amp;umber:</source>
            <translation>Từ &amp;số:</translation>
        </message>
        <message>
            <source>Say first which office is your own: only what it issued stands here.</source>
            <translation>Hãy cho biết cơ quan mình trước: sổ này chỉ ghi văn bản do cơ quan mình ban hành.</translation>
        </message>
        <message numerus="yes">
            <source>%n document(s) without a date stay out.</source>
            <translation>
                <numerusform>%n văn bản chưa rõ ngày không được ghi vào sổ.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BothSides</name>
        <message>
            <source>That was the last hit in this document.</source>
            <translation>Đã đến kết quả cuối của văn bản này.</translation>
        </message>
        <message>
            <source>That was the first hit in this document.</source>
            <translation>Đã ở kết quả đầu của văn bản này.</translation>
        </message>
    </context>
    <context>
        <name>Bulk</name>
        <message numerus="yes">
            <source>%n document(s)</source>
            <translation>
                <numerusform>%n văn bản</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Caring</name>
        <message>
            <source>The log files lie in {0}</source>
            <translation>Tệp nhật ký lỗi nằm ở {0}</translation>
        </message>
    </context>
    <context>
        <name>CautionBand</name>
        <message numerus="yes">
            <source>… and %n more</source>
            <translation>
                <numerusform>… và %n lưu ý khác</numerusform>
            </translation>
        </message>
        <message>
            <source>Before it leaves</source>
            <translation>Lưu ý trước khi in, sao</translation>
        </message>
        <message>
            <source>Go on all the same?</source>
            <translation>Vẫn tiếp tục?</translation>
        </message>
        <message>
            <source>&amp;Go on</source>
            <translation>&amp;Tiếp tục</translation>
        </message>
        <message>
            <source>Do &amp;not</source>
            <translation>&amp;Không</translation>
        </message>
        <message>
            <source>By the settings, documents with a mark of secrecy do not leave here.</source>
            <translation>Theo cài đặt, văn bản có dấu chỉ độ mật không được in, xuất từ đây.</translation>
        </message>
    </context>
    <context>
        <name>ChipRow</name>
        <message>
            <source>No longer filter by {0}: {1}</source>
            <translation>Bỏ lọc theo {0}: {1}</translation>
        </message>
        <message>
            <source>Clear filters</source>
            <translation>Bỏ lọc</translation>
        </message>
        <message>
            <source>No longer search for {0}</source>
            <translation>Thôi tìm {0}</translation>
        </message>
        <message>
            <source>No longer leave out {0}: {1}</source>
            <translation>Thôi loại trừ {0}: {1}</translation>
        </message>
        <message>
            <source>not {0}</source>
            <translation>trừ {0}</translation>
        </message>
    </context>
    <context>
        <name>ColourNamesDialog</name>
        <message>
            <source>Meanings of colours</source>
            <translation>Ý nghĩa các màu</translation>
        </message>
        <message>
            <source>for example: to be checked again</source>
            <translation>ví dụ: cần xem lại</translation>
        </message>
        <message>
            <source>Shown in menus, in the lists of marks and in the summary of notes. All who use this archive see the same.</source>
            <translation>Hiện trong trình đơn, danh sách đánh dấu và bản tóm tắt ghi chú. Mọi người dùng kho này đều thấy như nhau.</translation>
        </message>
    </context>
    <context>
        <name>Colours</name>
        <message>
            <source>Yellow</source>
            <translation>Vàng</translation>
        </message>
        <message>
            <source>Green</source>
            <translation>Xanh lá</translation>
        </message>
        <message>
            <source>Blue</source>
            <translation>Xanh dương</translation>
        </message>
        <message>
            <source>Pink</source>
            <translation>Hồng</translation>
        </message>
        <message>
            <source>Orange</source>
            <translation>Cam</translation>
        </message>
        <message>
            <source>Red</source>
            <translation>Đỏ</translation>
        </message>
        <message>
            <source>Ink blue</source>
            <translation>Xanh mực</translation>
        </message>
    </context>
    <context>
        <name>Columns</name>
        <message>
            <source>Number</source>
            <translation>Số, ký hiệu</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Ngày</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Loại</translation>
        </message>
        <message>
            <source>Issuer</source>
            <translation>Cơ quan</translation>
        </message>
        <message>
            <source>Subject</source>
            <translation>Trích yếu</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Trạng thái</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Số trang</translation>
        </message>
        <message>
            <source>Imported</source>
            <translation>Ngày nhập</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Thẻ</translation>
        </message>
    </context>
    <context>
        <name>Confirming</name>
        <message>
            <source>The document was not confirmed.</source>
            <translation>Văn bản chưa được xác nhận.</translation>
        </message>
    </context>
    <context>
        <name>ContentsDialog</name>
        <message>
            <source>Contents of dossier {0}</source>
            <translation>Mục lục hồ sơ {0}</translation>
        </message>
        <message>
            <source>Contents</source>
            <translation>Mục lục</translation>
        </message>
        <message>
            <source>Drag documents to where they shall stand.</source>
            <translation>Kéo văn bản đến chỗ cần xếp.</translation>
        </message>
    </context>
    <context>
        <name>ContentsPage</name>
        <message>
            <source>dossier, meeting…</source>
            <translation>hồ sơ, hội nghị…</translation>
        </message>
        <message>
            <source>C&amp;ontents of:</source>
            <translation>&amp;Mục lục của:</translation>
        </message>
    </context>
    <context>
        <name>Copies</name>
        <message>
            <source>{0} (annotated).pdf</source>
            <translation>{0} (có đánh dấu).pdf</translation>
        </message>
    </context>
    <context>
        <name>CopyPage</name>
        <message>
            <source>&amp;List the notes after the pages</source>
            <translation>&amp;Liệt kê ghi chú sau các trang</translation>
        </message>
        <message>
            <source>Marks become part of the pages, not to be &amp;altered</source>
            <translation>&amp;Gắn chết đánh dấu vào trang, không sửa được nữa</translation>
        </message>
        <message>
            <source>&amp;Resolution:</source>
            <translation>Độ &amp;phân giải:</translation>
        </message>
        <message>
            <source> dots per inch</source>
            <translation> điểm/inch</translation>
        </message>
        <message>
            <source>With &amp;marks</source>
            <translation>Có đánh dấ&amp;u</translation>
        </message>
        <message>
            <source>Form&amp;at:</source>
            <translation>&amp;Dạng tệp:</translation>
        </message>
    </context>
    <context>
        <name>CopyPreview</name>
        <message>
            <source>Preview of the printed pages</source>
            <translation>Xem trước các trang in</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>Thu nhỏ</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>Phóng to</translation>
        </message>
        <message>
            <source>Whole page</source>
            <translation>Cả trang</translation>
        </message>
        <message>
            <source>Whole width</source>
            <translation>Cả chiều rộng</translation>
        </message>
        <message>
            <source>Page {page} of {count}</source>
            <translation>Trang {page}/{count}</translation>
        </message>
    </context>
    <context>
        <name>Decided</name>
        <message>
            <source>Decided by the administrator of this computer.</source>
            <translation>Do người quản trị máy này quy định.</translation>
        </message>
    </context>
    <context>
        <name>DetailsPanel</name>
        <message>
            <source>Details</source>
            <translation>Thông tin</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Thẻ</translation>
        </message>
        <message>
            <source>Marks</source>
            <translation>Dấu</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Chữ</translation>
        </message>
        <message>
            <source>Citations</source>
            <translation>Viện dẫn</translation>
        </message>
        <message>
            <source>Marks and notes</source>
            <translation>Dấu và ghi chú</translation>
        </message>
        <message>
            <source>Cited documents and assignments</source>
            <translation>Văn bản viện dẫn và nhiệm vụ</translation>
        </message>
        <message>
            <source>No document is open.</source>
            <translation>Chưa mở văn bản nào.</translation>
        </message>
    </context>
    <context>
        <name>DockTitle</name>
        <message>
            <source>Close this panel</source>
            <translation>Đóng bảng này</translation>
        </message>
    </context>
    <context>
        <name>DocumentGrid</name>
        <message>
            <source>Documents as pictures</source>
            <translation>Văn bản dạng ảnh trang đầu</translation>
        </message>
    </context>
    <context>
        <name>DocumentListView</name>
        <message>
            <source>Documents</source>
            <translation>Văn bản</translation>
        </message>
    </context>
    <context>
        <name>DocumentTable</name>
        <message>
            <source>Documents as a table</source>
            <translation>Văn bản dạng bảng</translation>
        </message>
    </context>
    <context>
        <name>DossierDeeds</name>
        <message>
            <source>New dossier…</source>
            <translation>Lập hồ sơ mới…</translation>
        </message>
        <message>
            <source>Put into dossier</source>
            <translation>Đưa vào hồ sơ</translation>
        </message>
        <message>
            <source>Dossier</source>
            <translation>Hồ sơ</translation>
        </message>
    </context>
    <context>
        <name>DossierDialog</name>
        <message>
            <source>Edit dossier</source>
            <translation>Sửa hồ sơ</translation>
        </message>
        <message>
            <source>New dossier</source>
            <translation>Lập hồ sơ</translation>
        </message>
        <message>
            <source>&amp;Code</source>
            <translation>&amp;Số, ký hiệu</translation>
        </message>
        <message>
            <source>&amp;Title</source>
            <translation>&amp;Tiêu đề</translation>
        </message>
        <message>
            <source>&amp;From</source>
            <translation>Từ n&amp;gày</translation>
        </message>
        <message>
            <source>T&amp;o</source>
            <translation>Đế&amp;n ngày</translation>
        </message>
        <message>
            <source>&amp;Retention</source>
            <translation>Thời hạn &amp;bảo quản</translation>
        </message>
        <message>
            <source>day/month/year</source>
            <translation>ngày/tháng/năm</translation>
        </message>
    </context>
    <context>
        <name>DossierTable</name>
        <message>
            <source>Save the table of contents</source>
            <translation>Lưu mục lục văn bản</translation>
        </message>
        <message>
            <source>Contents of {0}</source>
            <translation>Mục lục văn bản {0}</translation>
        </message>
        <message>
            <source>Saved as {0}</source>
            <translation>Đã lưu vào {0}</translation>
        </message>
    </context>
    <context>
        <name>DropOverlay</name>
        <message>
            <source>Copies are stored in the archive and read; your files stay as they are.</source>
            <translation>Bản sao được cất vào kho rồi đọc chữ; tệp của bạn giữ nguyên.</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s)</source>
            <translation>
                <numerusform>%n tệp</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n folder(s)</source>
            <translation>
                <numerusform>%n thư mục</numerusform>
            </translation>
        </message>
        <message>
            <source> and </source>
            <translation> và </translation>
        </message>
        <message>
            <source>Drop to import {0} into the archive “{1}”</source>
            <translation>Thả để nhập {0} vào kho “{1}”</translation>
        </message>
    </context>
    <context>
        <name>EmptyArchive</name>
        <message>
            <source>Drop scanned documents anywhere onto this window, or begin here.</source>
            <translation>Thả tệp quét vào bất cứ đâu trong cửa sổ này, hoặc bắt đầu từ đây.</translation>
        </message>
    </context>
    <context>
        <name>ExportDialog</name>
        <message>
            <source>Export</source>
            <translation>Xuất</translation>
        </message>
        <message numerus="yes">
            <source>Chosen documents (%n)</source>
            <translation>
                <numerusform>Văn bản đã chọn (%n)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Documents listed (%n)</source>
            <translation>
                <numerusform>Danh sách đang xem (%n)</numerusform>
            </translation>
        </message>
        <message>
            <source>Registers of the archive</source>
            <translation>Sổ của cả kho</translation>
        </message>
        <message>
            <source>For example: {0}</source>
            <translation>Ví dụ: {0}</translation>
        </message>
        <message>
            <source>Folder to export to</source>
            <translation>Thư mục để xuất</translation>
        </message>
        <message>
            <source>Nothing was exported.</source>
            <translation>Chưa xuất tệp nào.</translation>
        </message>
        <message>
            <source>Saved: {0}</source>
            <translation>Đã lưu: {0}</translation>
        </message>
        <message>
            <source>Kinds of exports</source>
            <translation>Các dạng xuất</translation>
        </message>
        <message>
            <source>&amp;Choose…</source>
            <translation>&amp;Chọn…</translation>
        </message>
        <message>
            <source>Export progress</source>
            <translation>Tiến độ xuất</translation>
        </message>
        <message>
            <source>S&amp;top</source>
            <translation>&amp;Dừng</translation>
        </message>
        <message>
            <source>&amp;Export</source>
            <translation>&amp;Xuất</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Đóng</translation>
        </message>
        <message>
            <source>File &amp;names:</source>
            <translation>&amp;Tên các tệp:</translation>
        </message>
        <message>
            <source>File &amp;name:</source>
            <translation>&amp;Tên tệp:</translation>
        </message>
        <message>
            <source>In braces: {số} {ngày} {năm} {loại} {trích yếu} {cơ quan} {tên tệp} {mã}</source>
            <translation>Trong ngoặc nhọn: {số} {ngày} {năm} {loại} {trích yếu} {cơ quan} {tên tệp} {mã}</translation>
        </message>
        <message>
            <source>&amp;Folder:</source>
            <translation>T&amp;hư mục:</translation>
        </message>
        <message>
            <source>File names</source>
            <translation>Tên tệp</translation>
        </message>
        <message>
            <source>&amp;Dragged out of the list as:</source>
            <translation>&amp;Kéo khỏi danh sách thành:</translation>
        </message>
    </context>
    <context>
        <name>ExportKinds</name>
        <message>
            <source>PDF with marks</source>
            <translation>PDF có đánh dấu</translation>
        </message>
        <message>
            <source>Searchable PDF</source>
            <translation>PDF tìm được chữ</translation>
        </message>
        <message>
            <source>Original</source>
            <translation>Bản gốc</translation>
        </message>
        <message>
            <source>The file as it was imported, byte for byte.</source>
            <translation>Tệp đúng như khi nhập vào kho, không đổi một byte.</translation>
        </message>
        <message>
            <source>Plain text</source>
            <translation>Văn bản thuần</translation>
        </message>
        <message>
            <source>The words of all pages that were read.</source>
            <translation>Chữ của mọi trang đã đọc.</translation>
        </message>
        <message>
            <source>Markdown</source>
            <translation>Markdown</translation>
        </message>
        <message>
            <source>Page images</source>
            <translation>Ảnh trang</translation>
        </message>
        <message>
            <source>A picture of each page.</source>
            <translation>Mỗi trang một tệp ảnh.</translation>
        </message>
        <message>
            <source>Notes only</source>
            <translation>Chỉ ghi chú</translation>
        </message>
        <message>
            <source>Table of contents</source>
            <translation>Mục lục văn bản</translation>
        </message>
        <message>
            <source>List of documents</source>
            <translation>Danh sách văn bản</translation>
        </message>
        <message>
            <source>All documents the list shows now, in its order.</source>
            <translation>Mọi văn bản đang hiện trong danh sách, đúng thứ tự.</translation>
        </message>
        <message>
            <source>Register of incoming documents</source>
            <translation>Sổ đăng ký văn bản đến</translation>
        </message>
        <message>
            <source>What others issued, or what bears an arrival stamp.</source>
            <translation>Văn bản do nơi khác ban hành hoặc có dấu ĐẾN.</translation>
        </message>
        <message>
            <source>Register of outgoing documents</source>
            <translation>Sổ đăng ký văn bản đi</translation>
        </message>
        <message>
            <source>What the own office issued.</source>
            <translation>Văn bản do cơ quan mình ban hành.</translation>
        </message>
        <message>
            <source>Marks and notes that every PDF reader shows.</source>
            <translation>Đánh dấu và ghi chú mà chương trình đọc PDF nào cũng hiện.</translation>
        </message>
        <message>
            <source>Its words laid invisibly over the scan.</source>
            <translation>Bản gốc, thêm lớp chữ ẩn nằm đúng chỗ trên ảnh quét.</translation>
        </message>
        <message>
            <source>Page, words, note, author and day.</source>
            <translation>Trang, đoạn chữ, ghi chú, người ghi và ngày.</translation>
        </message>
        <message>
            <source>In their order, pages counted through.</source>
            <translation>Các văn bản theo thứ tự, số trang đếm liên tục.</translation>
        </message>
        <message>
            <source>The words in paragraphs that go on over lines and pages.</source>
            <translation>Chữ thành đoạn liền mạch, nối qua dòng và qua trang.</translation>
        </message>
    </context>
    <context>
        <name>FacetTree</name>
        <message>
            <source>Filters</source>
            <translation>Bộ lọc</translation>
        </message>
    </context>
    <context>
        <name>Facets</name>
        <message>
            <source>State</source>
            <translation>Trạng thái</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Loại</translation>
        </message>
        <message>
            <source>Issuer</source>
            <translation>Cơ quan</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>Năm</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Thẻ</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>chưa rõ</translation>
        </message>
        <message>
            <source>Dossiers</source>
            <translation>Hồ sơ</translation>
        </message>
        <message>
            <source>in no dossier</source>
            <translation>chưa lập hồ sơ</translation>
        </message>
        <message>
            <source>Month {0}</source>
            <translation>Tháng {0}</translation>
        </message>
    </context>
    <context>
        <name>FailureDialog</name>
        <message>
            <source>Unexpected error</source>
            <translation>Lỗi ngoài dự kiến</translation>
        </message>
        <message>
            <source>Details of the error</source>
            <translation>Chi tiết của lỗi</translation>
        </message>
        <message>
            <source>&amp;Copy details</source>
            <translation>&amp;Sao chép chi tiết</translation>
        </message>
        <message>
            <source>The program met a mistake of its own. Your documents and marks are stored; you can go on working. Please pass the details on to whoever looks after the program. They contain no text of your documents.</source>
            <translation>Chương trình gặp một lỗi của chính nó. Văn bản và đánh dấu của bạn đã được lưu; bạn có thể làm việc tiếp. Xin chuyển phần chi tiết cho người phụ trách chương trình; trong đó không có nội dung văn bản.</translation>
        </message>
    </context>
    <context>
        <name>FieldBoxes</name>
        <message>
            <source>Draw a box around “{0}” on the page; Esc gives up.</source>
            <translation>Kéo một khung quanh “{0}” trên trang; Esc để thôi.</translation>
        </message>
        <message>
            <source>Nothing could be read in the box.</source>
            <translation>Không đọc được gì trong khung.</translation>
        </message>
    </context>
    <context>
        <name>FieldHead</name>
        <message>
            <source>Read {0} from a box drawn on the page</source>
            <translation>Đọc {0} từ khung kéo trên trang</translation>
        </message>
        <message>
            <source>p. {0}</source>
            <translation>tr. {0}</translation>
        </message>
        <message>
            <source>Show {0} on page {1}</source>
            <translation>Xem “{0}” ở trang {1}</translation>
        </message>
        <message>
            <source>by hand</source>
            <translation>người nhập</translation>
        </message>
        <message>
            <source>confirmed</source>
            <translation>đã xác nhận</translation>
        </message>
        <message>
            <source>doubtful, {0}</source>
            <translation>còn ngờ, {0}</translation>
        </message>
        <message>
            <source>inferred, {0}</source>
            <translation>suy ra, {0}</translation>
        </message>
        <message>
            <source>read, {0}</source>
            <translation>đọc được, {0}</translation>
        </message>
    </context>
    <context>
        <name>FieldRow</name>
        <message>
            <source>unreadable: please type what stands here</source>
            <translation>không đọc được: mời gõ giá trị</translation>
        </message>
        <message>
            <source>“{0}” is no day: please write it as dd/mm/yyyy.</source>
            <translation>“{0}” không phải là một ngày có thật: xin ghi ngày/tháng/năm.</translation>
        </message>
        <message>
            <source>From the box: Enter accepts, Esc gives up.</source>
            <translation>Đọc từ khung: Enter để nhận, Esc để bỏ.</translation>
        </message>
        <message>
            <source>Esc brings the old value back.</source>
            <translation>Esc lấy lại giá trị cũ.</translation>
        </message>
    </context>
    <context>
        <name>FieldsTab</name>
        <message>
            <source>All fields</source>
            <translation>Tất cả mục</translation>
        </message>
        <message numerus="yes">
            <source>%n value(s) to look at: Enter accepts</source>
            <translation>
                <numerusform>%n giá trị cần xem: Enter để nhận</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing doubtful: Ctrl+Enter confirms the document</source>
            <translation>Không còn gì phải xem: Ctrl+Enter xác nhận văn bản</translation>
        </message>
        <message numerus="yes">
            <source>%n page(s)</source>
            <translation>
                <numerusform>%n trang</numerusform>
            </translation>
        </message>
        <message>
            <source>imported {0}</source>
            <translation>nhập {0}</translation>
        </message>
        <message>
            <source>The values appear here when the pages have been read</source>
            <translation>Các giá trị sẽ hiện ở đây khi đọc xong trang</translation>
        </message>
        <message numerus="yes">
            <source>%n value(s) to look at: {0} goes there, Enter accepts</source>
            <translation>
                <numerusform>%n giá trị cần xem: {0} để vào, Enter để nhận</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FileButton</name>
        <message>
            <source>&amp;File and defaults</source>
            <translation>Tệ&amp;p và mặc định</translation>
        </message>
        <message>
            <source>&amp;Import settings…</source>
            <translation>&amp;Nhập cài đặt…</translation>
        </message>
        <message>
            <source>&amp;Export settings…</source>
            <translation>&amp;Xuất cài đặt…</translation>
        </message>
        <message>
            <source>Back to the &amp;defaults</source>
            <translation>&amp;Về mặc định</translation>
        </message>
        <message>
            <source>Import settings</source>
            <translation>Nhập cài đặt</translation>
        </message>
        <message>
            <source>Export settings</source>
            <translation>Xuất cài đặt</translation>
        </message>
    </context>
    <context>
        <name>HitOrder</name>
        <message>
            <source>Order of the results</source>
            <translation>Thứ tự kết quả</translation>
        </message>
        <message>
            <source>Relevance</source>
            <translation>Độ phù hợp</translation>
        </message>
    </context>
    <context>
        <name>Hits</name>
        <message>
            <source>details</source>
            <translation>thông tin</translation>
        </message>
        <message>
            <source>page {0}</source>
            <translation>trang {0}</translation>
        </message>
    </context>
    <context>
        <name>HitsPane</name>
        <message>
            <source>Search results</source>
            <translation>Kết quả tìm</translation>
        </message>
        <message>
            <source>Nothing found for “{0}”.</source>
            <translation>Không tìm thấy “{0}”.</translation>
        </message>
        <message numerus="yes">
            <source>%n document(s) found</source>
            <translation>
                <numerusform>Tìm thấy %n văn bản</numerusform>
            </translation>
        </message>
        <message>
            <source>approximate</source>
            <translation>gần đúng</translation>
        </message>
        <message numerus="yes">
            <source>The newest %n document(s) of many</source>
            <translation>
                <numerusform>%n văn bản mới nhất trong nhiều văn bản</numerusform>
            </translation>
        </message>
        <message>
            <source>“{0}” read as “{1}”</source>
            <translation>“{0}” đọc là “{1}”</translation>
        </message>
    </context>
    <context>
        <name>ImportStrip</name>
        <message>
            <source>Progress of the import</source>
            <translation>Tiến độ nhập</translation>
        </message>
        <message>
            <source>Stop import</source>
            <translation>Dừng nhập</translation>
        </message>
        <message>
            <source>Importing {0}/{1} {2}</source>
            <translation>Đang nhập {0}/{1} {2}</translation>
        </message>
    </context>
    <context>
        <name>Importing</name>
        <message>
            <source>Import files</source>
            <translation>Nhập tệp</translation>
        </message>
        <message>
            <source>Scans and PDF files ({0})</source>
            <translation>Tệp quét và PDF ({0})</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Mọi tệp (*)</translation>
        </message>
        <message>
            <source>Import a folder</source>
            <translation>Nhập thư mục</translation>
        </message>
        <message>
            <source>No sample documents came with this program.</source>
            <translation>Không có văn bản mẫu kèm chương trình này.</translation>
        </message>
        <message>
            <source>There are no files on the clipboard.</source>
            <translation>Chưa có tệp nào được sao chép để dán.</translation>
        </message>
    </context>
    <context>
        <name>InPlaceEditor</name>
        <message>
            <source>Text of the box</source>
            <translation>Nội dung ô chữ</translation>
        </message>
    </context>
    <context>
        <name>InstructionDialog</name>
        <message>
            <source>Instruction</source>
            <translation>Bút phê</translation>
        </message>
        <message>
            <source>&amp;By:</source>
            <translation>&amp;Hạn xử lý:</translation>
        </message>
        <message>
            <source>Due date</source>
            <translation>Hạn xử lý</translation>
        </message>
        <message>
            <source>&amp;From:</source>
            <translation>&amp;Người cho ý kiến:</translation>
        </message>
        <message>
            <source>&amp;To:</source>
            <translation>&amp;Chuyển:</translation>
        </message>
        <message>
            <source>&amp;What:</source>
            <translation>Nội &amp;dung:</translation>
        </message>
        <message>
            <source>Make it a tas&amp;k at once</source>
            <translation>Giao thành nhiệm &amp;vụ ngay</translation>
        </message>
    </context>
    <context>
        <name>JobPanel</name>
        <message>
            <source>Printing progress</source>
            <translation>Tiến độ in</translation>
        </message>
        <message>
            <source>Printing was stopped.</source>
            <translation>Đã dừng in.</translation>
        </message>
        <message>
            <source>Printing: {done} of {total} pages</source>
            <translation>Đang in: {done} trên {total} trang</translation>
        </message>
        <message>
            <source>Sent to the printer.</source>
            <translation>Đã gửi đến máy in.</translation>
        </message>
        <message>
            <source>The printer could not be reached, and nothing was printed. Choose another one, or save the document as PDF.</source>
            <translation>Không liên lạc được với máy in nên chưa in trang nào. Hãy chọn máy in khác, hoặc lưu văn bản thành PDF.</translation>
        </message>
        <message>
            <source>The printer stopped taking pages. Check it and print again.</source>
            <translation>Máy in ngừng nhận trang. Hãy kiểm tra máy in rồi in lại.</translation>
        </message>
        <message>
            <source>Page {page} could not be drawn, and printing was stopped.</source>
            <translation>Không vẽ được trang {page} nên đã dừng in.</translation>
        </message>
        <message>
            <source>S&amp;top</source>
            <translation>&amp;Dừng</translation>
        </message>
        <message>
            <source>Composing: {done} of {total} pages</source>
            <translation>Đang dàn trang: {done}/{total} trang</translation>
        </message>
        <message>
            <source>Composing…</source>
            <translation>Đang dàn trang…</translation>
        </message>
        <message>
            <source>Sending to the printer…</source>
            <translation>Đang gửi tới máy in…</translation>
        </message>
    </context>
    <context>
        <name>KeyForm</name>
        <message>
            <source>New key</source>
            <translation>Phím mới</translation>
        </message>
        <message>
            <source>&amp;Default key</source>
            <translation>T&amp;rả về mặc định</translation>
        </message>
        <message>
            <source>&amp;Take it over</source>
            <translation>&amp;Dùng ở đây</translation>
        </message>
        <message>
            <source>Lea&amp;ve it</source>
            <translation>Để ng&amp;uyên</translation>
        </message>
        <message>
            <source>Choose an action, then press Enter.</source>
            <translation>Chọn một chức năng rồi nhấn Enter.</translation>
        </message>
        <message>
            <source>New ke&amp;y:</source>
            <translation>Phím mớ&amp;i:</translation>
        </message>
        <message>
            <source>Remove t&amp;he key</source>
            <translation>&amp;Bỏ phím</translation>
        </message>
        <message>
            <source>All keys ba&amp;ck to the defaults</source>
            <translation>Mọi phím &amp;về mặc định</translation>
        </message>
    </context>
    <context>
        <name>KeyList</name>
        <message>
            <source>Action</source>
            <translation>Chức năng</translation>
        </message>
        <message>
            <source>Keys now</source>
            <translation>Phím hiện tại</translation>
        </message>
        <message>
            <source>Default</source>
            <translation>Mặc định</translation>
        </message>
        <message>
            <source>Actions and their keys</source>
            <translation>Các chức năng và phím tắt</translation>
        </message>
    </context>
    <context>
        <name>KeysEditor</name>
        <message>
            <source>Search actions and keys</source>
            <translation>Tìm chức năng, phím</translation>
        </message>
        <message>
            <source>No action is about these words.</source>
            <translation>Không có chức năng nào ứng với các chữ này.</translation>
        </message>
        <message>
            <source>{0} is in use for “{1}”.</source>
            <translation>{0} đang dùng cho “{1}”.</translation>
        </message>
        <message>
            <source>{0} is needed where text is typed.</source>
            <translation>{0} cần để gõ và sửa chữ.</translation>
        </message>
        <message>
            <source>{0} is needed by Unikey and other input methods.</source>
            <translation>{0} dành cho Unikey và các bộ gõ khác.</translation>
        </message>
        <message>
            <source>{0} types a letter; add Ctrl or Ctrl+Alt, or use F1 to F12.</source>
            <translation>{0} để gõ chữ; hãy thêm Ctrl hoặc Ctrl+Alt, hoặc dùng F1 đến F12.</translation>
        </message>
        <message>
            <source>{0} opens menus and presses buttons.</source>
            <translation>{0} dành cho mở menu và bấm nút.</translation>
        </message>
        <message>
            <source>{0} belongs to the system.</source>
            <translation>{0} thuộc về hệ thống.</translation>
        </message>
    </context>
    <context>
        <name>LinesTab</name>
        <message>
            <source>The document's &amp;secrecy mark</source>
            <translation>Dấ&amp;u độ mật của văn bản</translation>
        </message>
        <message>
            <source>&amp;Who printed it and when</source>
            <translation>&amp;Người in và ngày in</translation>
        </message>
        <message>
            <source>Page &amp;numbers x/y</source>
            <translation>Số t&amp;rang x/y</translation>
        </message>
        <message>
            <source>At the &amp;head:</source>
            <translation>Đầu &amp;trang:</translation>
        </message>
        <message>
            <source>own words</source>
            <translation>nội dung tự ghi</translation>
        </message>
        <message>
            <source>The words “C&amp;OPY” (BẢN SAO)</source>
            <translation>Chữ “&amp;BẢN SAO”</translation>
        </message>
        <message>
            <source>At the foo&amp;t:</source>
            <translation>&amp;Chân trang:</translation>
        </message>
    </context>
    <context>
        <name>Links</name>
        <message>
            <source>Replaced or revoked by {0}</source>
            <translation>Văn bản này đã bị thay thế hoặc bãi bỏ bởi {0}</translation>
        </message>
    </context>
    <context>
        <name>ListHead</name>
        <message numerus="yes">
            <source>%n item(s) selected</source>
            <translation>
                <numerusform>%n mục đã chọn</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n document(s)</source>
            <translation>
                <numerusform>%n văn bản</numerusform>
            </translation>
        </message>
        <message>
            <source>Order: {0}</source>
            <translation>Thứ tự: {0}</translation>
        </message>
        <message>
            <source>Descending</source>
            <translation>Giảm dần</translation>
        </message>
        <message>
            <source>Show as pictures of the first pages</source>
            <translation>Xem dạng ảnh trang đầu</translation>
        </message>
        <message>
            <source>Shown in the list</source>
            <translation>Hiện trong danh sách</translation>
        </message>
        <message>
            <source>Day of issue</source>
            <translation>Ngày ban hành</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Trạng thái</translation>
        </message>
        <message>
            <source>Issuer</source>
            <translation>Cơ quan</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Thẻ</translation>
        </message>
        <message>
            <source>Show as a table</source>
            <translation>Hiện dạng bảng</translation>
        </message>
    </context>
    <context>
        <name>LockStrip</name>
        <message>
            <source>This file has a password. Give it to see and read the pages.</source>
            <translation>Tệp này có mật khẩu. Hãy nhập mật khẩu để xem và đọc các trang.</translation>
        </message>
        <message>
            <source>Enter pass&amp;word…</source>
            <translation>Nhập &amp;mật khẩu…</translation>
        </message>
    </context>
    <context>
        <name>Looking</name>
        <message>
            <source>For reading only</source>
            <translation>Chỉ đọc</translation>
        </message>
        <message>
            <source>Changes are not possible here and are refused.</source>
            <translation>Kho đang mở để xem; mọi thay đổi đều bị từ chối.</translation>
        </message>
    </context>
    <context>
        <name>MadeDialog</name>
        <message>
            <source>Print {title}</source>
            <translation>In {title}</translation>
        </message>
        <message>
            <source>&amp;Print</source>
            <translation>&amp;In</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Đóng</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Tool bar</source>
            <translation>Thanh công cụ</translation>
        </message>
        <message>
            <source>Archive: {0}</source>
            <translation>Kho: {0}</translation>
        </message>
        <message>
            <source>An import is still going on.</source>
            <translation>Đang nhập dở.</translation>
        </message>
        <message>
            <source>Files imported so far are stored. The others can be imported again later.</source>
            <translation>Các tệp đã nhập được cất giữ an toàn. Những tệp còn lại có thể nhập lại sau.</translation>
        </message>
        <message>
            <source>Stop and close</source>
            <translation>Dừng và đóng</translation>
        </message>
        <message>
            <source>Go on importing</source>
            <translation>Nhập tiếp</translation>
        </message>
        <message>
            <source>{0} — Văn Kiện</source>
            <translation>{0} — Văn Kiện</translation>
        </message>
    </context>
    <context>
        <name>ManualBrowser</name>
        <message>
            <source>Page of the manual</source>
            <translation>Trang hướng dẫn</translation>
        </message>
    </context>
    <context>
        <name>ManualWindow</name>
        <message>
            <source>Manual</source>
            <translation>Hướng dẫn sử dụng</translation>
        </message>
        <message>
            <source>Search the manual</source>
            <translation>Tìm trong hướng dẫn</translation>
        </message>
        <message>
            <source>Pages of the manual</source>
            <translation>Các trang hướng dẫn</translation>
        </message>
        <message>
            <source>No page holds these words.</source>
            <translation>Không trang nào có những chữ này.</translation>
        </message>
    </context>
    <context>
        <name>ManyChoice</name>
        <message>
            <source>None</source>
            <translation>Không có</translation>
        </message>
    </context>
    <context>
        <name>MarkEditor</name>
        <message>
            <source>Text of the note</source>
            <translation>Nội dung ghi chú</translation>
        </message>
        <message>
            <source>Tags of the mark</source>
            <translation>Thẻ của dấu</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Xóa</translation>
        </message>
        <message>
            <source>Delete mark</source>
            <translation>Xóa dấu</translation>
        </message>
        <message>
            <source>Adopt as own mark</source>
            <translation>Nhận làm dấu của mình</translation>
        </message>
        <message>
            <source>Who, to whom, by when…</source>
            <translation>Ai, cho ai, hạn…</translation>
        </message>
        <message>
            <source>Make it a task</source>
            <translation>Giao thành nhiệm vụ</translation>
        </message>
        <message>
            <source>Note on the selected mark</source>
            <translation>Ghi chú cho dấu đang chọn</translation>
        </message>
        <message>
            <source>Several marks are selected.</source>
            <translation>Đang chọn nhiều dấu.</translation>
        </message>
        <message>
            <source>Tags, parted by commas</source>
            <translation>Thẻ, cách nhau bằng dấu phẩy</translation>
        </message>
        <message>
            <source>Tags to add to all of them</source>
            <translation>Thẻ thêm cho tất cả</translation>
        </message>
        <message numerus="yes">
            <source>%n mark(s) selected</source>
            <translation>
                <numerusform>Đã chọn %n dấu</numerusform>
            </translation>
        </message>
        <message>
            <source>from the file</source>
            <translation>có sẵn trong tệp</translation>
        </message>
        <message>
            <source>Renew its task</source>
            <translation>Cập nhật nhiệm vụ</translation>
        </message>
        <message>
            <source>It is a task already; bring it up to date.</source>
            <translation>Đã là nhiệm vụ; cập nhật theo bút phê này.</translation>
        </message>
    </context>
    <context>
        <name>MarkFilterRow</name>
        <message>
            <source>Words of the mark</source>
            <translation>Chữ trong dấu</translation>
        </message>
        <message>
            <source>Kind of mark</source>
            <translation>Loại dấu</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>Màu</translation>
        </message>
        <message>
            <source>Author</source>
            <translation>Người đánh dấu</translation>
        </message>
        <message>
            <source>Tag</source>
            <translation>Thẻ</translation>
        </message>
        <message>
            <source>Time of the last change</source>
            <translation>Thời gian sửa gần nhất</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>Trang</translation>
        </message>
        <message>
            <source>All kinds</source>
            <translation>Mọi loại</translation>
        </message>
        <message>
            <source>All colours</source>
            <translation>Mọi màu</translation>
        </message>
        <message>
            <source>All authors</source>
            <translation>Mọi người</translation>
        </message>
        <message>
            <source>All tags</source>
            <translation>Mọi thẻ</translation>
        </message>
        <message>
            <source>Page {0}</source>
            <translation>Trang {0}</translation>
        </message>
        <message>
            <source>All pages</source>
            <translation>Mọi trang</translation>
        </message>
        <message>
            <source>Any time</source>
            <translation>Mọi lúc</translation>
        </message>
    </context>
    <context>
        <name>MarkMenu</name>
        <message>
            <source>Edit note</source>
            <translation>Sửa ghi chú</translation>
        </message>
        <message>
            <source>Copy mark</source>
            <translation>Chép dấu</translation>
        </message>
        <message>
            <source>Delete mark</source>
            <translation>Xóa dấu</translation>
        </message>
        <message>
            <source>Adopt as own mark</source>
            <translation>Nhận làm dấu của mình</translation>
        </message>
        <message>
            <source>Paste mark</source>
            <translation>Dán dấu</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>Màu</translation>
        </message>
        <message>
            <source>Line width</source>
            <translation>Độ dày nét</translation>
        </message>
        <message>
            <source>Size of letters</source>
            <translation>Cỡ chữ</translation>
        </message>
        <message>
            <source>{0} pt</source>
            <translation>{0} pt</translation>
        </message>
    </context>
    <context>
        <name>MarkOffice</name>
        <message>
            <source>Save marks as XFDF</source>
            <translation>Lưu đánh dấu ra tệp XFDF</translation>
        </message>
        <message numerus="yes">
            <source>%n mark(s) saved: {0}</source>
            <translation>
                <numerusform>Đã lưu %n đánh dấu: {0}</numerusform>
            </translation>
        </message>
        <message>
            <source>Bring in marks from XFDF</source>
            <translation>Nhập đánh dấu từ tệp XFDF</translation>
        </message>
        <message>
            <source>The file has no mark that is new here.</source>
            <translation>Tệp không có đánh dấu nào mới so với ở đây.</translation>
        </message>
        <message>
            <source>Picture of a stamp</source>
            <translation>Ảnh của dấu</translation>
        </message>
    </context>
    <context>
        <name>MarkPeriods</name>
        <message>
            <source>Today</source>
            <translation>Hôm nay</translation>
        </message>
        <message>
            <source>Last 7 days</source>
            <translation>7 ngày qua</translation>
        </message>
        <message>
            <source>Last 30 days</source>
            <translation>30 ngày qua</translation>
        </message>
        <message>
            <source>Last 12 months</source>
            <translation>12 tháng qua</translation>
        </message>
    </context>
    <context>
        <name>MarkRows</name>
        <message>
            <source>Page {0}</source>
            <translation>Trang {0}</translation>
        </message>
    </context>
    <context>
        <name>MarksPane</name>
        <message>
            <source>Last changed first</source>
            <translation>Mới sửa trước</translation>
        </message>
        <message>
            <source>By document and page</source>
            <translation>Theo văn bản và trang</translation>
        </message>
        <message>
            <source>Order of marks</source>
            <translation>Thứ tự các dấu</translation>
        </message>
        <message>
            <source>Show all words</source>
            <translation>Hiện hết chữ</translation>
        </message>
        <message>
            <source>Marks of all documents</source>
            <translation>Dấu của mọi văn bản</translation>
        </message>
        <message numerus="yes">
            <source>%n mark(s)</source>
            <translation>
                <numerusform>%n dấu</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MarksTab</name>
        <message>
            <source>Marks of this document</source>
            <translation>Dấu của văn bản này</translation>
        </message>
        <message>
            <source>Show all words</source>
            <translation>Hiện hết chữ</translation>
        </message>
    </context>
    <context>
        <name>Menus</name>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Tệp</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Sửa</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Xem</translation>
        </message>
        <message>
            <source>&amp;Document</source>
            <translation>&amp;Văn bản</translation>
        </message>
        <message>
            <source>&amp;Marks</source>
            <translation>Đánh &amp;dấu</translation>
        </message>
        <message>
            <source>&amp;Tools</source>
            <translation>&amp;Công cụ</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>Trợ &amp;giúp</translation>
        </message>
        <message>
            <source>&amp;Window</source>
            <translation>Cử&amp;a sổ</translation>
        </message>
    </context>
    <context>
        <name>MergeDialog</name>
        <message>
            <source>Merge tag: {0}</source>
            <translation>Gộp thẻ: {0}</translation>
        </message>
        <message>
            <source>&amp;Merge</source>
            <translation>&amp;Gộp</translation>
        </message>
        <message numerus="yes">
            <source>%n document(s) will have “{0}” in place of “{1}”.</source>
            <translation>
                <numerusform>%n văn bản sẽ mang thẻ “{0}” thay cho “{1}”.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of them have it already.</source>
            <translation>
                <numerusform>%n văn bản đã có sẵn thẻ đó.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n tag(s) below it move along.</source>
            <translation>
                <numerusform>%n thẻ con chuyển theo.</numerusform>
            </translation>
        </message>
        <message>
            <source>It can be undone.</source>
            <translation>Có thể hoàn tác.</translation>
        </message>
        <message>
            <source>Both have a tag of the same name below them: rename one first.</source>
            <translation>Hai thẻ có thẻ con trùng tên: hãy đổi tên một thẻ trước.</translation>
        </message>
    </context>
    <context>
        <name>MissingPane</name>
        <message>
            <source>Missing documents</source>
            <translation>Văn bản còn thiếu</translation>
        </message>
        <message>
            <source>Nothing is missing: every cited document is here, no series has a gap.</source>
            <translation>Không thiếu gì: mọi văn bản được viện dẫn đều có trong kho, các dãy số đều liền.</translation>
        </message>
        <message>
            <source>Cited, not in the archive</source>
            <translation>Được viện dẫn, chưa có trong kho</translation>
        </message>
        <message>
            <source>Gaps in series</source>
            <translation>Thiếu số</translation>
        </message>
        <message>
            <source>Held twice</source>
            <translation>Trùng văn bản</translation>
        </message>
        <message numerus="yes">
            <source>cited %n time(s)</source>
            <translation>
                <numerusform>được viện dẫn %n lần</numerusform>
            </translation>
        </message>
        <message>
            <source>{0}
missing number {1}</source>
            <translation>{0}
thiếu số {1}</translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>còn %n mục nữa</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ModelRow</name>
        <message numerus="yes">
            <source>Read again %n page(s) that an older reader read</source>
            <translation>
                <numerusform>Đọc lại %n trang do bộ đọc cũ đọc</numerusform>
            </translation>
        </message>
        <message>
            <source>{0} – the program’s own model is missing: more misreadings</source>
            <translation>{0} – thiếu mô hình đi kèm chương trình: sẽ đọc sai nhiều hơn</translation>
        </message>
    </context>
    <context>
        <name>MoveDialog</name>
        <message>
            <source>Move tag: {0}</source>
            <translation>Chuyển thẻ: {0}</translation>
        </message>
        <message>
            <source>&amp;Move</source>
            <translation>&amp;Chuyển</translation>
        </message>
        <message>
            <source>(top of the tree)</source>
            <translation>(cấp cao nhất)</translation>
        </message>
        <message>
            <source>There it stands now.</source>
            <translation>Thẻ đang ở chỗ này.</translation>
        </message>
        <message>
            <source>The tags below it move along; its documents keep it.</source>
            <translation>Các thẻ con chuyển theo; văn bản vẫn mang thẻ này.</translation>
        </message>
    </context>
    <context>
        <name>NotesTab</name>
        <message>
            <source>Notes</source>
            <translation>Ghi chú</translation>
        </message>
        <message>
            <source>Beside the page, in the &amp;margin</source>
            <translation>Bên lề tr&amp;ang, có đường dẫn</translation>
        </message>
        <message>
            <source>Under the page, &amp;numbered</source>
            <translation>Dưới t&amp;rang, đánh số</translation>
        </message>
        <message>
            <source>In a &amp;list after each document</source>
            <translation>Thành &amp;bảng sau mỗi văn bản</translation>
        </message>
        <message>
            <source>The list &amp;only, without the pages</source>
            <translation>&amp;Chỉ in bảng ghi chú</translation>
        </message>
        <message>
            <source>Marks</source>
            <translation>Đánh dấu</translation>
        </message>
        <message>
            <source>&amp;Kinds:</source>
            <translation>L&amp;oại:</translation>
        </message>
        <message>
            <source>All kinds</source>
            <translation>Mọi loại</translation>
        </message>
        <message>
            <source>A&amp;uthors:</source>
            <translation>&amp;Người ghi:</translation>
        </message>
        <message>
            <source>All authors</source>
            <translation>Mọi người</translation>
        </message>
        <message>
            <source>All colours</source>
            <translation>Mọi màu</translation>
        </message>
        <message>
            <source>Non&amp;e</source>
            <translation>Không in g&amp;hi chú</translation>
        </message>
        <message>
            <source>Dra&amp;w marks on the pages</source>
            <translation>&amp;Vẽ đánh dấu lên trang</translation>
        </message>
        <message>
            <source>Colour&amp;s:</source>
            <translation>Mà&amp;u:</translation>
        </message>
    </context>
    <context>
        <name>NothingFound</name>
        <message>
            <source>No document here.</source>
            <translation>Không có văn bản nào ở đây.</translation>
        </message>
    </context>
    <context>
        <name>OnPaper</name>
        <message numerus="yes">
            <source>%n document(s)</source>
            <translation>
                <numerusform>%n văn bản</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Ordering</name>
        <message>
            <source>Leave out &amp;no longer</source>
            <translation>Thôi &amp;loại trừ</translation>
        </message>
        <message>
            <source>&amp;Leave out</source>
            <translation>&amp;Loại trừ</translation>
        </message>
        <message>
            <source>&amp;Only this</source>
            <translation>&amp;Chỉ mục này</translation>
        </message>
        <message>
            <source>&amp;New tag…</source>
            <translation>Thẻ &amp;mới…</translation>
        </message>
        <message>
            <source>&amp;New tag below…</source>
            <translation>Thẻ &amp;mới bên dưới…</translation>
        </message>
        <message>
            <source>&amp;Rename…</source>
            <translation>Đổi &amp;tên…</translation>
        </message>
        <message>
            <source>&amp;Colour…</source>
            <translation>Đổi mà&amp;u…</translation>
        </message>
        <message>
            <source>&amp;Move…</source>
            <translation>C&amp;huyển chỗ…</translation>
        </message>
        <message>
            <source>Mer&amp;ge…</source>
            <translation>&amp;Gộp vào thẻ khác…</translation>
        </message>
        <message>
            <source>&amp;Delete</source>
            <translation>&amp;Xóa thẻ</translation>
        </message>
        <message numerus="yes">
            <source>&amp;Put on %n document(s)</source>
            <translation>
                <numerusform>Gắ&amp;n cho %n văn bản đã chọn</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>&amp;Take off %n document(s)</source>
            <translation>
                <numerusform>&amp;Bỏ khỏi %n văn bản đã chọn</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;New dossier…</source>
            <translation>Lập hồ sơ &amp;mới…</translation>
        </message>
        <message numerus="yes">
            <source>&amp;Put in %n document(s)</source>
            <translation>
                <numerusform>Đư&amp;a %n văn bản đã chọn vào</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>&amp;Take out %n document(s)</source>
            <translation>
                <numerusform>&amp;Lấy %n văn bản đã chọn ra</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;Edit…</source>
            <translation>&amp;Sửa hồ sơ…</translation>
        </message>
        <message>
            <source>&amp;Contents…</source>
            <translation>Mục &amp;lục…</translation>
        </message>
        <message>
            <source>Take &amp;apart</source>
            <translation>&amp;Bỏ hồ sơ</translation>
        </message>
        <message>
            <source>&amp;Save table of contents…</source>
            <translation>&amp;Lưu mục lục văn bản…</translation>
        </message>
    </context>
    <context>
        <name>PageFacts</name>
        <message>
            <source>read from the picture</source>
            <translation>đọc từ ảnh quét</translation>
        </message>
        <message>
            <source>text of the file itself</source>
            <translation>chữ có sẵn trong tệp</translation>
        </message>
        <message>
            <source>partly text of the file, partly read</source>
            <translation>một phần chữ có sẵn, một phần đọc từ ảnh</translation>
        </message>
        <message>
            <source>blank page</source>
            <translation>trang trắng</translation>
        </message>
        <message>
            <source>the page is hardly readable</source>
            <translation>trang gần như không đọc được</translation>
        </message>
        <message>
            <source>the file has lost a part of the page</source>
            <translation>tệp bị mất một phần của trang</translation>
        </message>
        <message>
            <source>being read again…</source>
            <translation>đang đọc lại…</translation>
        </message>
        <message>
            <source>waiting to be read…</source>
            <translation>chờ đọc…</translation>
        </message>
        <message>
            <source>{0} % sure</source>
            <translation>tin cậy {0} %</translation>
        </message>
        <message>
            <source>turned by hand</source>
            <translation>xoay bằng tay</translation>
        </message>
        <message>
            <source>Needs rescan: {0}</source>
            <translation>Cần quét lại: {0}</translation>
        </message>
        <message>
            <source>scanned too coarsely to be read; 300 dpi is right</source>
            <translation>ảnh quét quá thô nên không đọc được; nên quét ở 300 dpi</translation>
        </message>
        <message>
            <source>model {0}</source>
            <translation>mô hình {0}</translation>
        </message>
        <message>
            <source>an older reader: reading again may help</source>
            <translation>bộ đọc cũ: nên đọc lại</translation>
        </message>
    </context>
    <context>
        <name>PageHead</name>
        <message>
            <source>Page {0} of {1}</source>
            <translation>Trang {0} trên {1}</translation>
        </message>
        <message numerus="yes">
            <source>%n doubtful (wavy)</source>
            <translation>
                <numerusform>%n nghi ngờ (gạch sóng)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n mended (dashed)</source>
            <translation>
                <numerusform>%n máy chữa (gạch đứt)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n by hand (line)</source>
            <translation>
                <numerusform>%n sửa tay (gạch liền)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n deleted</source>
            <translation>
                <numerusform>%n đã xóa</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PageModel</name>
        <message>
            <source>Page {page}</source>
            <translation>Trang {page}</translation>
        </message>
    </context>
    <context>
        <name>PageText</name>
        <message>
            <source>Text of the page</source>
            <translation>Chữ của trang</translation>
        </message>
        <message>
            <source>Corrected by hand; read as “{0}”</source>
            <translation>Đã sửa tay; máy đọc là “{0}”</translation>
        </message>
        <message>
            <source>Mended; read as “{0}”, {1} sure</source>
            <translation>Máy đã chữa; đọc thô là “{0}”, tin cậy {1}</translation>
        </message>
        <message>
            <source>Read as “{0}”, {1} sure</source>
            <translation>Máy đọc là “{0}”, tin cậy {1}</translation>
        </message>
        <message>
            <source>Deleted by hand; read as “{0}”</source>
            <translation>Đã xóa bằng tay; máy đọc là “{0}”</translation>
        </message>
    </context>
    <context>
        <name>PageWork</name>
        <message>
            <source>Pages that an older reader read are read again.</source>
            <translation>Đang đọc lại các trang do bản đọc cũ đọc.</translation>
        </message>
        <message>
            <source>page {0}</source>
            <translation>trang {0}</translation>
        </message>
    </context>
    <context>
        <name>PagesTab</name>
        <message>
            <source>all, or as 1-3,5</source>
            <translation>tất cả, hoặc như 1-3,5</translation>
        </message>
        <message>
            <source>Only pages with &amp;marks</source>
            <translation>Chỉ những trang &amp;có đánh dấu</translation>
        </message>
        <message>
            <source>the order chosen</source>
            <translation>thứ tự đã chọn</translation>
        </message>
        <message>
            <source>date of issue</source>
            <translation>ngày ban hành</translation>
        </message>
        <message>
            <source>number</source>
            <translation>số, ký hiệu</translation>
        </message>
        <message>
            <source>date of import</source>
            <translation>ngày nhập</translation>
        </message>
        <message>
            <source>The &amp;last document first</source>
            <translation>In từ văn bản c&amp;uối lên</translation>
        </message>
        <message>
            <source>Each document begins on a new &amp;sheet</source>
            <translation>Mỗi văn bản &amp;bắt đầu ở một tờ mới</translation>
        </message>
        <message>
            <source>A sheet before each document with</source>
            <translation>Thêm tờ đầu trước mỗi văn bản, gồm</translation>
        </message>
        <message>
            <source>&amp;what it says of itself</source>
            <translation>thông tin &amp;văn bản</translation>
        </message>
        <message>
            <source>&amp;tags</source>
            <translation>t&amp;hẻ</translation>
        </message>
        <message>
            <source>&amp;history</source>
            <translation>&amp;lịch sử xử lý</translation>
        </message>
        <message>
            <source>&amp;assignments</source>
            <translation>&amp;nhiệm vụ</translation>
        </message>
        <message>
            <source>Pa&amp;ges:</source>
            <translation>&amp;Trang:</translation>
        </message>
        <message>
            <source>Documents &amp;by:</source>
            <translation>&amp;Xếp văn bản theo:</translation>
        </message>
        <message>
            <source>r&amp;elated documents</source>
            <translation>văn bản liên &amp;quan</translation>
        </message>
    </context>
    <context>
        <name>Panels</name>
        <message numerus="yes">
            <source>%n imported</source>
            <translation>
                <numerusform>Đã nhập %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n failed</source>
            <translation>
                <numerusform>%n lỗi</numerusform>
            </translation>
        </message>
        <message>
            <source>Import report</source>
            <translation>Kết quả nhập</translation>
        </message>
        <message>
            <source>Reading progress</source>
            <translation>Tiến độ đọc</translation>
        </message>
        <message numerus="yes">
            <source>%n document(s) imported and stored.</source>
            <translation>
                <numerusform>Đã nhập và cất giữ %n văn bản.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing there to import.</source>
            <translation>Không có gì để nhập.</translation>
        </message>
    </context>
    <context>
        <name>PaperTab</name>
        <message>
            <source>as each page</source>
            <translation>theo từng trang</translation>
        </message>
        <message>
            <source>&amp;Orientation:</source>
            <translation>Hướ&amp;ng giấy:</translation>
        </message>
        <message>
            <source>as the page</source>
            <translation>theo trang</translation>
        </message>
        <message>
            <source>upright</source>
            <translation>dọc</translation>
        </message>
        <message>
            <source>across</source>
            <translation>ngang</translation>
        </message>
        <message>
            <source>&amp;Size:</source>
            <translation>&amp;Cỡ trang:</translation>
        </message>
        <message>
            <source>as the original</source>
            <translation>đúng cỡ gốc</translation>
        </message>
        <message>
            <source>in percent</source>
            <translation>theo phần trăm</translation>
        </message>
        <message>
            <source>P&amp;ercent:</source>
            <translation>&amp;Phần trăm:</translation>
        </message>
        <message>
            <source>&amp;Booklet, to be folded</source>
            <translation>In &amp;thành sách gấp đôi</translation>
        </message>
        <message>
            <source>in colour</source>
            <translation>in màu</translation>
        </message>
        <message>
            <source>in grey</source>
            <translation>thang xám</translation>
        </message>
        <message>
            <source>P&amp;aper:</source>
            <translation>K&amp;hổ giấy:</translation>
        </message>
        <message>
            <source>Pages o&amp;n a side:</source>
            <translation>Số t&amp;rang mỗi mặt:</translation>
        </message>
        <message>
            <source>Co&amp;lour:</source>
            <translation>Mà&amp;u:</translation>
        </message>
        <message>
            <source>fit to paper</source>
            <translation>vừa khổ giấy</translation>
        </message>
    </context>
    <context>
        <name>PasswordDialog</name>
        <message>
            <source>Password of the file</source>
            <translation>Mật khẩu của tệp</translation>
        </message>
        <message>
            <source>&amp;Show the password</source>
            <translation>&amp;Hiện mật khẩu</translation>
        </message>
        <message>
            <source>Letters with Vietnamese marks can be typed only when shown</source>
            <translation>Chỉ gõ được chữ có dấu khi hiện mật khẩu</translation>
        </message>
        <message>
            <source>&amp;Open</source>
            <translation>&amp;Mở</translation>
        </message>
        <message>
            <source>Opening the file…</source>
            <translation>Đang mở tệp…</translation>
        </message>
        <message>
            <source>File:</source>
            <translation>Tệp:</translation>
        </message>
        <message>
            <source>&amp;Password:</source>
            <translation>&amp;Mật khẩu:</translation>
        </message>
        <message>
            <source>The password is not stored: after a restart it is asked for again to show the pages. The text that is read from them is stored in the archive, where it can be searched without the password. The original stays as it is.</source>
            <translation>Mật khẩu không được lưu: sau khi mở lại chương trình, cần nhập lại để xem các trang. Phần chữ đọc được thì lưu trong kho và tìm được mà không cần mật khẩu. Bản gốc được giữ nguyên.</translation>
        </message>
    </context>
    <context>
        <name>PathLine</name>
        <message>
            <source>Choose a folder: {0}</source>
            <translation>Chọn thư mục: {0}</translation>
        </message>
    </context>
    <context>
        <name>Performer</name>
        <message>
            <source>Undone: {0}</source>
            <translation>Đã hoàn tác: {0}</translation>
        </message>
        <message>
            <source>Done again: {0}</source>
            <translation>Đã làm lại: {0}</translation>
        </message>
    </context>
    <context>
        <name>PlaceBar</name>
        <message>
            <source>Page</source>
            <translation>Trang</translation>
        </message>
        <message>
            <source>Zoom</source>
            <translation>Cỡ hiển thị</translation>
        </message>
        <message>
            <source>image adjusted</source>
            <translation>đã chỉnh ảnh</translation>
        </message>
        <message>
            <source>The images are adjusted for reading</source>
            <translation>Ảnh đang được chỉnh cho dễ đọc; bản gốc không đổi</translation>
        </message>
    </context>
    <context>
        <name>PlaceList</name>
        <message>
            <source>Places</source>
            <translation>Nơi chứa</translation>
        </message>
    </context>
    <context>
        <name>Places</name>
        <message>
            <source>Inbox</source>
            <translation>Hộp chờ</translation>
        </message>
        <message>
            <source>All documents</source>
            <translation>Tất cả</translation>
        </message>
        <message>
            <source>Trash</source>
            <translation>Thùng rác</translation>
        </message>
        <message>
            <source>Tasks</source>
            <translation>Nhiệm vụ</translation>
        </message>
        <message>
            <source>Missing</source>
            <translation>Còn thiếu</translation>
        </message>
        <message>
            <source>Marks</source>
            <translation>Đánh dấu</translation>
        </message>
    </context>
    <context>
        <name>Plurals</name>
        <message numerus="yes">
            <source>%n page(s)</source>
            <translation>
                <numerusform>%n trang</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n second(s)</source>
            <translation>
                <numerusform>%n giây</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <translation>
                <numerusform>%n phút</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hour(s)</source>
            <translation>
                <numerusform>%n giờ</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n taken up</source>
            <translation>
                <numerusform>%n đã nhận</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n suggested</source>
            <translation>
                <numerusform>%n gợi ý</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PresetRow</name>
        <message>
            <source>Presets</source>
            <translation>Kiểu in</translation>
        </message>
        <message>
            <source>Keep these choices under a name…</source>
            <translation>Lưu các lựa chọn thành kiểu in…</translation>
        </message>
        <message>
            <source>Delete this preset</source>
            <translation>Xóa kiểu in này</translation>
        </message>
        <message>
            <source>Own choices</source>
            <translation>Kiểu in: tự chọn</translation>
        </message>
        <message>
            <source>Annotated copy (usual)</source>
            <translation>Bản có đánh dấu (thường dùng)</translation>
        </message>
        <message>
            <source>Keep choices</source>
            <translation>Lưu kiểu in</translation>
        </message>
        <message>
            <source>Name of the preset:</source>
            <translation>Tên kiểu in:</translation>
        </message>
    </context>
    <context>
        <name>PrintDialog</name>
        <message>
            <source>Print {title}</source>
            <translation>In {title}</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>Lưu thành PDF</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>&amp;Print</source>
            <translation>&amp;In</translation>
        </message>
        <message>
            <source>Save as P&amp;DF…</source>
            <translation>Lưu thành P&amp;DF…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Đóng</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Ghi chú</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Trang</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>Giấy</translation>
        </message>
        <message>
            <source>Head, foot</source>
            <translation>Đầu, chân</translation>
        </message>
        <message>
            <source>Nothing was printed.</source>
            <translation>Chưa in gì.</translation>
        </message>
        <message>
            <source>Saved as {path}</source>
            <translation>Đã lưu thành {path}</translation>
        </message>
    </context>
    <context>
        <name>PrinterForm</name>
        <message>
            <source>P&amp;rinter:</source>
            <translation>Má&amp;y in:</translation>
        </message>
        <message>
            <source>&amp;Copies:</source>
            <translation>&amp;Số bản:</translation>
        </message>
        <message>
            <source>S&amp;ides:</source>
            <translation>&amp;Mặt giấy:</translation>
        </message>
        <message>
            <source>as the printer is set</source>
            <translation>theo cài đặt máy in</translation>
        </message>
        <message>
            <source>one side</source>
            <translation>một mặt</translation>
        </message>
        <message>
            <source>both sides, long edge</source>
            <translation>hai mặt, lật cạnh dài</translation>
        </message>
        <message>
            <source>both sides, short edge</source>
            <translation>hai mặt, lật cạnh ngắn</translation>
        </message>
        <message>
            <source>No printer set up</source>
            <translation>Chưa cài máy in</translation>
        </message>
        <message>
            <source>Looking for printers…</source>
            <translation>Đang tìm máy in…</translation>
        </message>
        <message>
            <source>Paper &amp;from:</source>
            <translation>&amp;Khay giấy:</translation>
        </message>
        <message>
            <source>automatic</source>
            <translation>tự động</translation>
        </message>
        <message>
            <source>by hand</source>
            <translation>nạp tay</translation>
        </message>
        <message>
            <source>upper tray</source>
            <translation>khay trên</translation>
        </message>
        <message>
            <source>middle tray</source>
            <translation>khay giữa</translation>
        </message>
        <message>
            <source>lower tray</source>
            <translation>khay dưới</translation>
        </message>
        <message>
            <source>tray {0}</source>
            <translation>khay {0}</translation>
        </message>
        <message>
            <source>Copy after cop&amp;y</source>
            <translation>In lần lượt từn&amp;g bản</translation>
        </message>
    </context>
    <context>
        <name>ReaderBar</name>
        <message>
            <source>Marking tools</source>
            <translation>Công cụ đánh dấu</translation>
        </message>
    </context>
    <context>
        <name>Reading</name>
        <message>
            <source>Reading {0}/{1} pages</source>
            <translation>Đang đọc {0}/{1} trang</translation>
        </message>
        <message>
            <source>Reading paused, {0}/{1} pages</source>
            <translation>Tạm dừng đọc, {0}/{1} trang</translation>
        </message>
        <message>
            <source>Reading stopped, {0}/{1} pages</source>
            <translation>Đã dừng đọc, {0}/{1} trang</translation>
        </message>
        <message>
            <source>{0} pages/min</source>
            <translation>{0} trang/phút</translation>
        </message>
        <message>
            <source>{0} left</source>
            <translation>còn {0}</translation>
        </message>
        <message>
            <source>nearly done</source>
            <translation>sắp xong</translation>
        </message>
    </context>
    <context>
        <name>ReadingPanel</name>
        <message>
            <source>Pages that failed</source>
            <translation>Các trang lỗi</translation>
        </message>
        <message>
            <source>No page failed.</source>
            <translation>Không có trang lỗi.</translation>
        </message>
        <message>
            <source>Pages:</source>
            <translation>Trang:</translation>
        </message>
        <message>
            <source>In hand:</source>
            <translation>Đang đọc:</translation>
        </message>
        <message>
            <source>Pace:</source>
            <translation>Tốc độ:</translation>
        </message>
        <message>
            <source>{0} read, {1} waiting, {2} in work, {3} failed</source>
            <translation>{0} đã đọc, {1} chờ đọc, {2} đang đọc, {3} lỗi</translation>
        </message>
        <message numerus="yes">
            <source>%n page(s) a minute</source>
            <translation>
                <numerusform>%n trang một phút</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n page(s) failed:</source>
            <translation>
                <numerusform>%n trang lỗi:</numerusform>
            </translation>
        </message>
        <message>
            <source>{0}, page {1}</source>
            <translation>{0}, trang {1}</translation>
        </message>
        <message>
            <source>Model:</source>
            <translation>Mô hình:</translation>
        </message>
    </context>
    <context>
        <name>ReadingStrip</name>
        <message>
            <source>Progress of the reading</source>
            <translation>Tiến độ đọc</translation>
        </message>
    </context>
    <context>
        <name>References</name>
        <message>
            <source>replaces</source>
            <translation>thay thế</translation>
        </message>
        <message>
            <source>amends</source>
            <translation>sửa đổi</translation>
        </message>
        <message>
            <source>revokes</source>
            <translation>bãi bỏ</translation>
        </message>
        <message>
            <source>answers</source>
            <translation>trả lời</translation>
        </message>
        <message>
            <source>to do</source>
            <translation>chưa làm</translation>
        </message>
        <message>
            <source>under way</source>
            <translation>đang làm</translation>
        </message>
        <message>
            <source>done</source>
            <translation>xong</translation>
        </message>
    </context>
    <context>
        <name>ReferencesTab</name>
        <message>
            <source>Cited documents</source>
            <translation>Văn bản viện dẫn</translation>
        </message>
        <message>
            <source>Assignments</source>
            <translation>Nhiệm vụ</translation>
        </message>
        <message>
            <source>Open the cited document</source>
            <translation>Mở văn bản viện dẫn</translation>
        </message>
        <message>
            <source>Cited documents: {0}</source>
            <translation>Văn bản viện dẫn: {0}</translation>
        </message>
        <message>
            <source>Assignments: {0}</source>
            <translation>Nhiệm vụ: {0}</translation>
        </message>
        <message>
            <source>Cited by</source>
            <translation>Được viện dẫn bởi</translation>
        </message>
        <message>
            <source>Take up</source>
            <translation>Nhận việc</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>Bỏ qua</translation>
        </message>
        <message>
            <source>Edit…</source>
            <translation>Sửa…</translation>
        </message>
        <message>
            <source>Cited by: {0}</source>
            <translation>Được viện dẫn bởi: {0}</translation>
        </message>
        <message>
            <source>⚠ Replaced or revoked by {0}</source>
            <translation>⚠ Đã bị thay thế hoặc bãi bỏ bởi {0}</translation>
        </message>
    </context>
    <context>
        <name>RegisterDialog</name>
        <message>
            <source>Register of copies</source>
            <translation>Sổ quản lý sao, chụp</translation>
        </message>
        <message numerus="yes">
            <source>%n entry(s)</source>
            <translation>
                <numerusform>%n lượt</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;Save as…</source>
            <translation>&amp;Lưu thành…</translation>
        </message>
        <message>
            <source>&amp;Print…</source>
            <translation>&amp;In…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Đóng</translation>
        </message>
        <message>
            <source>Save the register</source>
            <translation>Lưu sổ</translation>
        </message>
        <message>
            <source>Saved: {0}</source>
            <translation>Đã lưu: {0}</translation>
        </message>
    </context>
    <context>
        <name>RememberedSearches</name>
        <message>
            <source>Save this search…</source>
            <translation>Lưu tìm kiếm này…</translation>
        </message>
        <message>
            <source>Drop a saved search</source>
            <translation>Bỏ tìm kiếm đã lưu</translation>
        </message>
        <message>
            <source>Forget the last searches</source>
            <translation>Quên các lần tìm gần đây</translation>
        </message>
        <message>
            <source>Save search</source>
            <translation>Lưu tìm kiếm</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Tên</translation>
        </message>
    </context>
    <context>
        <name>RemoveDialog</name>
        <message>
            <source>Remove for good</source>
            <translation>Xóa vĩnh viễn</translation>
        </message>
        <message numerus="yes">
            <source>%n document(s)</source>
            <translation>
                <numerusform>%n văn bản</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n page(s)</source>
            <translation>
                <numerusform>%n trang</numerusform>
            </translation>
        </message>
        <message>
            <source>{0} with {1} leave the archive for good: originals, text, details, tags and marks. This cannot be undone. Backups made earlier still have them.</source>
            <translation>{0} ({1}) sẽ bị xóa hẳn khỏi kho: bản gốc, nội dung chữ, các trường, nhãn và ghi chú. Không thể hoàn tác. Các bản sao lưu trước đây vẫn còn giữ.</translation>
        </message>
        <message>
            <source>Documents that are lost</source>
            <translation>Các văn bản sẽ mất</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>và %n văn bản nữa</numerusform>
            </translation>
        </message>
        <message>
            <source>I have &amp;looked through the list; remove them</source>
            <translation>Tôi đã &amp;xem danh sách và muốn xóa</translation>
        </message>
        <message>
            <source>&amp;Remove for good</source>
            <translation>&amp;Xóa vĩnh viễn</translation>
        </message>
    </context>
    <context>
        <name>ReportModel</name>
        <message>
            <source>Outcome</source>
            <translation>Kết quả</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Tệp</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Chi tiết</translation>
        </message>
        <message>
            <source>imported</source>
            <translation>đã nhập</translation>
        </message>
        <message>
            <source>already there</source>
            <translation>đã có sẵn</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>lỗi</translation>
        </message>
        <message>
            <source>The archive holds this very file; double click opens it.</source>
            <translation>Kho đã có đúng tệp này; nhấp đúp để mở.</translation>
        </message>
    </context>
    <context>
        <name>ReportPanel</name>
        <message>
            <source>Only problems</source>
            <translation>Chỉ mục có vấn đề</translation>
        </message>
        <message>
            <source>Try failed ones again</source>
            <translation>Thử lại tệp lỗi</translation>
        </message>
        <message>
            <source>Open document</source>
            <translation>Mở văn bản</translation>
        </message>
        <message>
            <source>Copy report</source>
            <translation>Sao chép kết quả</translation>
        </message>
        <message>
            <source>Clear report</source>
            <translation>Xóa bảng này</translation>
        </message>
        <message>
            <source>Import report</source>
            <translation>Kết quả nhập</translation>
        </message>
        <message numerus="yes">
            <source>%n imported</source>
            <translation>
                <numerusform>%n đã nhập</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n already there</source>
            <translation>
                <numerusform>%n đã có sẵn</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n failed</source>
            <translation>
                <numerusform>%n lỗi</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Rescue</name>
        <message>
            <source>Bringing the backup back…</source>
            <translation>Đang khôi phục bản sao lưu…</translation>
        </message>
        <message>
            <source>Making the database again from the originals…</source>
            <translation>Đang dựng lại cơ sở dữ liệu từ bản gốc…</translation>
        </message>
        <message>
            <source>Folder of the archive</source>
            <translation>Thư mục của kho</translation>
        </message>
        <message>
            <source>Open for &amp;reading only</source>
            <translation>Mở để &amp;xem (chỉ đọc)</translation>
        </message>
        <message>
            <source>Bring back a &amp;backup…</source>
            <translation>&amp;Khôi phục từ bản sao lưu…</translation>
        </message>
        <message>
            <source>Make it again from the &amp;originals</source>
            <translation>&amp;Dựng lại từ các bản gốc</translation>
        </message>
        <message>
            <source>Choose another &amp;folder…</source>
            <translation>Chọn &amp;thư mục khác…</translation>
        </message>
    </context>
    <context>
        <name>RestoreDialog</name>
        <message>
            <source>Bring back a backup</source>
            <translation>Khôi phục bản sao lưu</translation>
        </message>
        <message>
            <source>Backups</source>
            <translation>Các bản sao lưu</translation>
        </message>
        <message>
            <source>Into a &amp;new folder; this archive stays as it is</source>
            <translation>Vào thư mục &amp;mới; kho hiện tại giữ nguyên</translation>
        </message>
        <message>
            <source>&amp;Over this archive; its present database is kept in its backups folder</source>
            <translation>Đè &amp;lên kho này; cơ sở dữ liệu hiện tại được giữ lại trong thư mục backups</translation>
        </message>
        <message>
            <source>&amp;Bring back</source>
            <translation>&amp;Khôi phục</translation>
        </message>
        <message>
            <source>Choose the folder that the backups lie in.</source>
            <translation>Hãy chọn thư mục chứa các bản sao lưu.</translation>
        </message>
        <message>
            <source>Backups in {0}</source>
            <translation>Các bản sao lưu ở {0}</translation>
        </message>
        <message>
            <source>No usable backup lies there.</source>
            <translation>Ở đó không có bản sao lưu nào dùng được.</translation>
        </message>
        <message numerus="yes">
            <source>%n document(s)</source>
            <translation>
                <numerusform>%n văn bản</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n page(s)</source>
            <translation>
                <numerusform>%n trang</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n mark(s)</source>
            <translation>
                <numerusform>%n ghi chú</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n original(s) missing</source>
            <translation>
                <numerusform>thiếu %n bản gốc</numerusform>
            </translation>
        </message>
        <message>
            <source>New folder for the archive</source>
            <translation>Thư mục mới cho kho</translation>
        </message>
        <message>
            <source>Place of the backups</source>
            <translation>Nơi để bản sao lưu</translation>
        </message>
        <message>
            <source>O&amp;ther place…</source>
            <translation>&amp;Nơi khác…</translation>
        </message>
    </context>
    <context>
        <name>RulesDialog</name>
        <message>
            <source>Rules for tags and dossiers</source>
            <translation>Quy tắc gắn thẻ, hồ sơ</translation>
        </message>
        <message>
            <source>&amp;Try on the archive</source>
            <translation>&amp;Thử trên kho</translation>
        </message>
        <message>
            <source>&amp;Keep for new documents</source>
            <translation>&amp;Lưu, dùng cho văn bản mới</translation>
        </message>
        <message>
            <source>&amp;Apply to these documents</source>
            <translation>&amp;Gắn cho các văn bản này</translation>
        </message>
        <message>
            <source>Nothing changes until rules are applied.</source>
            <translation>Chưa có gì thay đổi cho đến khi bấm gắn.</translation>
        </message>
        <message>
            <source>anywhere in the text</source>
            <translation>trong toàn văn</translation>
        </message>
        <message>
            <source>Where the words stand</source>
            <translation>Nơi có các từ</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) would be made</source>
            <translation>
                <numerusform>%n thay đổi sẽ được thực hiện</numerusform>
            </translation>
        </message>
        <message>
            <source>Where</source>
            <translation>Nếu</translation>
        </message>
        <message>
            <source>holds the words</source>
            <translation>có các từ</translation>
        </message>
        <message>
            <source>give tag</source>
            <translation>thì gắn thẻ</translation>
        </message>
        <message>
            <source>dossier</source>
            <translation>cho vào hồ sơ</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>Văn bản</translation>
        </message>
        <message>
            <source>would get</source>
            <translation>sẽ được gắn</translation>
        </message>
        <message>
            <source>because of</source>
            <translation>vì có</translation>
        </message>
        <message>
            <source>Rules</source>
            <translation>Các quy tắc</translation>
        </message>
        <message>
            <source>What the rules would do</source>
            <translation>Kết quả thử</translation>
        </message>
        <message>
            <source>Add rule</source>
            <translation>Thêm quy tắc</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Xóa</translation>
        </message>
    </context>
    <context>
        <name>SearchField</name>
        <message>
            <source>Search</source>
            <translation>Tìm</translation>
        </message>
        <message>
            <source>How to search</source>
            <translation>Cách tìm</translation>
        </message>
        <message>
            <source>Past searches</source>
            <translation>Tìm kiếm đã lưu và gần đây</translation>
        </message>
        <message>
            <source>Search: number, subject, content…</source>
            <translation>Tìm: số, trích yếu, nội dung…</translation>
        </message>
    </context>
    <context>
        <name>SearchHelp</name>
        <message>
            <source>How to search</source>
            <translation>Cách tìm</translation>
        </message>
        <message>
            <source>both words; without tone marks any are found</source>
            <translation>có cả hai chữ; gõ không dấu thì dấu nào cũng được</translation>
        </message>
        <message>
            <source>with tone marks only these are found, as far as any are</source>
            <translation>gõ có dấu thì tìm đúng dấu, nếu có</translation>
        </message>
        <message>
            <source>words in quotes: exactly one after the other</source>
            <translation>trong ngoặc kép: đúng cụm liền nhau</translation>
        </message>
        <message>
            <source>a number, in any spelling</source>
            <translation>số ký hiệu, viết cách nào cũng được</translation>
        </message>
        <message>
            <source>words that begin like this</source>
            <translation>mọi chữ bắt đầu như vậy</translation>
        </message>
        <message>
            <source>without the word after the minus</source>
            <translation>bỏ trang có chữ sau dấu trừ</translation>
        </message>
        <message>
            <source>one or the other</source>
            <translation>một trong hai</translation>
        </message>
        <message>
            <source>documents of this kind</source>
            <translation>văn bản thuộc loại này</translation>
        </message>
        <message>
            <source>documents of this issuer</source>
            <translation>văn bản do cơ quan này ban hành</translation>
        </message>
        <message>
            <source>issued between these days, months or years</source>
            <translation>ban hành trong khoảng ngày, tháng, năm này</translation>
        </message>
        <message>
            <source>documents with this tag</source>
            <translation>văn bản có thẻ này</translation>
        </message>
        <message>
            <source>documents in this dossier, by its code or title</source>
            <translation>văn bản trong hồ sơ này, theo số hoặc tiêu đề hồ sơ</translation>
        </message>
        <message>
            <source>English names do as well: {0}</source>
            <translation>Tên tiếng Anh cũng được: {0}</translation>
        </message>
        <message>
            <source>the document of this number</source>
            <translation>văn bản có số này</translation>
        </message>
        <message>
            <source>documents signed by this person</source>
            <translation>văn bản do người này ký</translation>
        </message>
        <message>
            <source>issued on this day, in this month or year</source>
            <translation>ban hành vào ngày, tháng hoặc năm này</translation>
        </message>
        <message>
            <source>documents with these words in a note or mark</source>
            <translation>văn bản có những chữ này trong ghi chú hoặc đánh dấu</translation>
        </message>
        <message>
            <source>documents in this state</source>
            <translation>văn bản ở trạng thái này</translation>
        </message>
    </context>
    <context>
        <name>SecrecyWarning</name>
        <message>
            <source>Marked as secret: {0}</source>
            <translation>Văn bản có dấu độ mật: {0}</translation>
        </message>
        <message>
            <source>Such papers may be kept only on a computer that is approved for them and has no network. Otherwise remove them for good (Document menu, from the trash) and hand the paper to the person in charge.</source>
            <translation>Chỉ được lưu văn bản loại này trên máy đã được duyệt và không nối mạng. Nếu không, hãy chuyển vào thùng rác rồi xóa vĩnh viễn (trình đơn Văn bản) và giao bản giấy cho người phụ trách.</translation>
        </message>
    </context>
    <context>
        <name>SelfTestDialog</name>
        <message>
            <source>Self-test</source>
            <translation>Tự kiểm tra máy</translation>
        </message>
        <message>
            <source>Testing…</source>
            <translation>Đang kiểm tra…</translation>
        </message>
        <message>
            <source>Checks</source>
            <translation>Các mục kiểm tra</translation>
        </message>
        <message>
            <source>&amp;Copy details</source>
            <translation>&amp;Chép chi tiết</translation>
        </message>
        <message numerus="yes">
            <source>%n thing(s) need attention.</source>
            <translation>
                <numerusform>Có %n mục cần xem lại.</numerusform>
            </translation>
        </message>
        <message>
            <source>This computer has all that the program needs.</source>
            <translation>Máy này có đủ mọi thứ chương trình cần.</translation>
        </message>
    </context>
    <context>
        <name>Sending</name>
        <message>
            <source>Looking for printers…</source>
            <translation>Đang tìm máy in…</translation>
        </message>
        <message>
            <source>No printer is set up on this computer. Add one in the system's settings, or save the document as PDF and print it elsewhere.</source>
            <translation>Máy tính này chưa cài máy in. Hãy thêm máy in trong phần cài đặt của hệ thống, hoặc lưu văn bản thành PDF để in nơi khác.</translation>
        </message>
    </context>
    <context>
        <name>Session</name>
        <message>
            <source>Open another archive</source>
            <translation>Mở kho khác</translation>
        </message>
    </context>
    <context>
        <name>SettingsDialog</name>
        <message>
            <source>Settings</source>
            <translation>Cài đặt</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Theo hệ thống</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Sáng</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Tối</translation>
        </message>
        <message>
            <source>automatic</source>
            <translation>tự động</translation>
        </message>
        <message>
            <source>&amp;Language:</source>
            <translation>&amp;Ngôn ngữ:</translation>
        </message>
        <message>
            <source>The window opens anew with it.</source>
            <translation>Cửa sổ sẽ mở lại theo ngôn ngữ này.</translation>
        </message>
        <message>
            <source>&amp;Appearance:</source>
            <translation>&amp;Giao diện:</translation>
        </message>
        <message>
            <source>Your &amp;name:</source>
            <translation>&amp;Tên của bạn:</translation>
        </message>
        <message>
            <source>Stands under your marks.</source>
            <translation>Được ghi dưới các dấu và ghi chú của bạn.</translation>
        </message>
        <message>
            <source>Pages read at &amp;once:</source>
            <translation>Số trang đọc &amp;cùng lúc:</translation>
        </message>
        <message>
            <source>Fewer leave more of the computer to other work; from the next start.</source>
            <translation>Ít hơn thì máy nhẹ hơn cho việc khác; áp dụng từ lần mở sau.</translation>
        </message>
        <message>
            <source>Mend likely &amp;misreadings</source>
            <translation>&amp;Sửa chữ có vẻ đọc nhầm</translation>
        </message>
        <message>
            <source>The raw reading is always kept; for pages read from the next start on.</source>
            <translation>Bản đọc thô luôn được giữ lại; áp dụng cho các trang đọc từ lần mở sau.</translation>
        </message>
        <message>
            <source>Names of &amp;exported files:</source>
            <translation>Tên tệp khi &amp;xuất:</translation>
        </message>
        <message>
            <source>In braces: {số} {ngày} {năm} {loại} {trích yếu} {cơ quan} {tên tệp} {mã}</source>
            <translation>Trong ngoặc nhọn: {số} {ngày} {năm} {loại} {trích yếu} {cơ quan} {tên tệp} {mã}</translation>
        </message>
        <message>
            <source>&amp;Keep titles out of the printer's queue</source>
            <translation>Không &amp;hiện tên văn bản trong hàng đợi máy in</translation>
        </message>
        <message>
            <source>Others may see the queue; jobs then bear only the program's name.</source>
            <translation>Người khác có thể xem hàng đợi; lệnh in khi đó chỉ mang tên chương trình.</translation>
        </message>
        <message>
            <source>Search the settings</source>
            <translation>Tìm trong cài đặt</translation>
        </message>
        <message>
            <source>No setting is about these words.</source>
            <translation>Không có mục nào nói về những chữ này.</translation>
        </message>
        <message>
            <source>Person and window</source>
            <translation>Người dùng và cửa sổ</translation>
        </message>
        <message>
            <source>Archive and backup</source>
            <translation>Kho và sao lưu</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>Đọc chữ</translation>
        </message>
        <message>
            <source>Copies that leave the archive</source>
            <translation>Bản sao ra khỏi kho</translation>
        </message>
        <message>
            <source>This file holds no settings of Văn Kiện.</source>
            <translation>Tệp này không phải tệp cài đặt của Văn Kiện.</translation>
        </message>
        <message>
            <source>The file could not be written: {0}</source>
            <translation>Không ghi được tệp: {0}</translation>
        </message>
        <message>
            <source>Light or dark; at once.</source>
            <translation>Sáng hay tối; áp dụng ngay.</translation>
        </message>
        <message>
            <source>A&amp;rchive:</source>
            <translation>&amp;Kho:</translation>
        </message>
        <message>
            <source>Default archive</source>
            <translation>Kho mặc định</translation>
        </message>
        <message>
            <source>The folder that is opened at the start; the window opens anew with it.</source>
            <translation>Thư mục kho được mở lúc khởi động; cửa sổ sẽ mở lại theo kho này.</translation>
        </message>
        <message>
            <source>&amp;Backup place:</source>
            <translation>Nơi sao &amp;lưu:</translation>
        </message>
        <message>
            <source>chosen for each archive</source>
            <translation>chọn riêng cho từng kho</translation>
        </message>
        <message>
            <source>Where archives without a place of their own are backed up, each in a folder below it; from the next start.</source>
            <translation>Nơi sao lưu những kho chưa chọn nơi riêng, mỗi kho một thư mục con; áp dụng từ lần mở sau.</translation>
        </message>
        <message>
            <source>&amp;Secret documents:</source>
            <translation>Văn bản &amp;mật:</translation>
        </message>
        <message>
            <source>Ask before they leave</source>
            <translation>Hỏi trước khi in, xuất</translation>
        </message>
        <message>
            <source>Never print or export them</source>
            <translation>Không cho in, xuất</translation>
        </message>
        <message>
            <source>Documents that bear a mark of secrecy.</source>
            <translation>Áp dụng cho văn bản có dấu chỉ độ mật.</translation>
        </message>
        <message>
            <source>The keys of every function; changed ones work at once, and menus show them.</source>
            <translation>Phím của mọi chức năng; phím đã đổi dùng được ngay và hiện trong menu.</translation>
        </message>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Phím tắt</translation>
        </message>
    </context>
    <context>
        <name>SheetArea</name>
        <message>
            <source>Pages</source>
            <translation>Các trang</translation>
        </message>
        <message>
            <source>This page cannot be shown.
The stored original is untouched.</source>
            <translation>Không hiện được trang này.
Bản gốc trong kho vẫn nguyên vẹn.</translation>
        </message>
        <message>
            <source>Page {page} of {count}</source>
            <translation>Trang {page} trên {count}</translation>
        </message>
    </context>
    <context>
        <name>ShortcutsDialog</name>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Phím tắt</translation>
        </message>
        <message>
            <source>Narrow the list</source>
            <translation>Lọc danh sách</translation>
        </message>
        <message>
            <source>Action</source>
            <translation>Việc</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Phím</translation>
        </message>
    </context>
    <context>
        <name>SideBar</name>
        <message>
            <source>Zoom out</source>
            <translation>Thu nhỏ</translation>
        </message>
        <message>
            <source>Zoom in</source>
            <translation>Phóng to</translation>
        </message>
        <message>
            <source>Fit width</source>
            <translation>Vừa chiều rộng</translation>
        </message>
        <message>
            <source>Scroll both sides together</source>
            <translation>Cuộn hai bên cùng nhau</translation>
        </message>
        <message>
            <source>Let the documents change sides</source>
            <translation>Đổi bên hai văn bản</translation>
        </message>
        <message>
            <source>Close this side</source>
            <translation>Đóng bên này</translation>
        </message>
    </context>
    <context>
        <name>StampsDialog</name>
        <message>
            <source>Stamps of the office</source>
            <translation>Dấu của cơ quan</translation>
        </message>
        <message>
            <source>Words of a new stamp</source>
            <translation>Chữ của dấu mới</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Thêm</translation>
        </message>
        <message>
            <source>Picture from file…</source>
            <translation>Ảnh từ tệp…</translation>
        </message>
        <message>
            <source>With name and date</source>
            <translation>Kèm tên và ngày</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Bỏ dấu này</translation>
        </message>
        <message>
            <source>Put on the page</source>
            <translation>Đóng lên trang</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>Ảnh</translation>
        </message>
        <message>
            <source>Stamps of words, or pictures of the office's own; kept in this archive.</source>
            <translation>Dấu bằng chữ, hoặc ảnh dấu của cơ quan; lưu trong kho này.</translation>
        </message>
    </context>
    <context>
        <name>TabStrip</name>
        <message>
            <source>Open documents</source>
            <translation>Các văn bản đang mở</translation>
        </message>
        <message>
            <source>Close {0}</source>
            <translation>Đóng {0}</translation>
        </message>
        <message>
            <source>The next document takes this tab.</source>
            <translation>Văn bản mở tiếp theo sẽ thay vào tab này.</translation>
        </message>
        <message>
            <source>The next document takes this tab; {0} keeps it.</source>
            <translation>Văn bản mở tiếp theo sẽ thay vào tab này; bấm {0} để giữ.</translation>
        </message>
        <message>
            <source>Close this tab</source>
            <translation>Đóng tab này</translation>
        </message>
    </context>
    <context>
        <name>TablePage</name>
        <message>
            <source>Form&amp;at:</source>
            <translation>&amp;Dạng tệp:</translation>
        </message>
    </context>
    <context>
        <name>Tabs</name>
        <message>
            <source>Keep this tab</source>
            <translation>Giữ tab này</translation>
        </message>
        <message>
            <source>Close this tab</source>
            <translation>Đóng tab này</translation>
        </message>
        <message>
            <source>Close the other tabs</source>
            <translation>Đóng các tab khác</translation>
        </message>
        <message>
            <source>Show beside the open one</source>
            <translation>Mở bên cạnh văn bản đang xem</translation>
        </message>
    </context>
    <context>
        <name>TagChoiceDialog</name>
        <message>
            <source>Part of a name, with or without marks</source>
            <translation>Một phần tên thẻ, có dấu hoặc không dấu</translation>
        </message>
        <message>
            <source>Find a tag</source>
            <translation>Tìm thẻ</translation>
        </message>
        <message>
            <source>Tag</source>
            <translation>Thẻ</translation>
        </message>
        <message>
            <source>Documents</source>
            <translation>Văn bản</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Thẻ</translation>
        </message>
    </context>
    <context>
        <name>TagDeeds</name>
        <message>
            <source>New tag</source>
            <translation>Thẻ mới</translation>
        </message>
        <message>
            <source>Colour of tag {0}</source>
            <translation>Màu của thẻ {0}</translation>
        </message>
        <message>
            <source>Rename tag: {0}</source>
            <translation>Đổi tên thẻ: {0}</translation>
        </message>
        <message numerus="yes">
            <source>%n document(s) will show the new name.</source>
            <translation>
                <numerusform>%n văn bản sẽ mang tên thẻ mới.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TagLine</name>
        <message>
            <source>Add a tag</source>
            <translation>Thêm thẻ</translation>
        </message>
        <message>
            <source>Tags, parted by commas; “/” for one under another</source>
            <translation>Thẻ, cách nhau bằng dấu phẩy; “/” để đặt thẻ con</translation>
        </message>
    </context>
    <context>
        <name>TagNameDialog</name>
        <message>
            <source>&amp;Name</source>
            <translation>&amp;Tên</translation>
        </message>
        <message>
            <source>There is a tag of this name here already; tags can be merged.</source>
            <translation>Ở đây đã có thẻ cùng tên; có thể gộp hai thẻ làm một.</translation>
        </message>
        <message>
            <source>A slash cannot be part of a tag's name.</source>
            <translation>Tên thẻ không được có dấu gạch chéo.</translation>
        </message>
    </context>
    <context>
        <name>TaggingDialog</name>
        <message numerus="yes">
            <source>Tags of %n document(s)</source>
            <translation>
                <numerusform>Thẻ của %n văn bản</numerusform>
            </translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Thẻ</translation>
        </message>
        <message>
            <source>Tick to put on, untick to take off; a half tick stays as it is.</source>
            <translation>Đánh dấu chọn để gắn thẻ, bỏ chọn để gỡ; chọn một nửa thì giữ nguyên.</translation>
        </message>
    </context>
    <context>
        <name>TagsTab</name>
        <message>
            <source>Tags of this document</source>
            <translation>Thẻ của văn bản này</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Thêm</translation>
        </message>
        <message>
            <source>Remove tag</source>
            <translation>Gỡ thẻ</translation>
        </message>
    </context>
    <context>
        <name>TaskBoard</name>
        <message>
            <source>Board of tasks</source>
            <translation>Bảng nhiệm vụ</translation>
        </message>
        <message>
            <source>Drag tasks from column to column. Suggestions join when they are taken up.</source>
            <translation>Kéo nhiệm vụ từ cột này sang cột khác. Nhiệm vụ gợi ý chỉ vào bảng khi đã nhận.</translation>
        </message>
    </context>
    <context>
        <name>TaskDialog</name>
        <message>
            <source>Task</source>
            <translation>Nhiệm vụ</translation>
        </message>
        <message>
            <source>&amp;By:</source>
            <translation>&amp;Hạn:</translation>
        </message>
        <message>
            <source>Due date</source>
            <translation>Ngày đến hạn</translation>
        </message>
        <message>
            <source>&amp;Who:</source>
            <translation>&amp;Ai làm:</translation>
        </message>
        <message>
            <source>Wh&amp;at:</source>
            <translation>&amp;Việc gì:</translation>
        </message>
        <message>
            <source>&amp;Reports to:</source>
            <translation>&amp;Báo cáo về:</translation>
        </message>
        <message>
            <source>&amp;State:</source>
            <translation>&amp;Trạng thái:</translation>
        </message>
        <message>
            <source>&amp;Notes:</source>
            <translation>&amp;Ghi chú:</translation>
        </message>
        <message>
            <source>printed: {0}</source>
            <translation>trong văn bản: {0}</translation>
        </message>
    </context>
    <context>
        <name>TaskTree</name>
        <message>
            <source>Tasks</source>
            <translation>Nhiệm vụ</translation>
        </message>
        <message>
            <source>&amp;Edit…</source>
            <translation>&amp;Sửa…</translation>
        </message>
        <message numerus="yes">
            <source>%n more: save the list to see all</source>
            <translation>
                <numerusform>còn %n nhiệm vụ nữa: lưu danh sách để xem hết</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Tasks</name>
        <message>
            <source>&amp;Take up (to do)</source>
            <translation>&amp;Nhận việc (chưa làm)</translation>
        </message>
        <message>
            <source>&amp;Under way</source>
            <translation>Đang &amp;làm</translation>
        </message>
        <message>
            <source>&amp;Done</source>
            <translation>&amp;Xong</translation>
        </message>
        <message>
            <source>D&amp;ismiss</source>
            <translation>&amp;Bỏ qua</translation>
        </message>
        <message>
            <source>suggested</source>
            <translation>gợi ý</translation>
        </message>
        <message>
            <source>overdue</source>
            <translation>quá hạn</translation>
        </message>
        <message>
            <source>to do</source>
            <translation>chưa làm</translation>
        </message>
        <message>
            <source>under way</source>
            <translation>đang làm</translation>
        </message>
        <message>
            <source>done</source>
            <translation>xong</translation>
        </message>
        <message>
            <source>dismissed</source>
            <translation>đã bỏ qua</translation>
        </message>
        <message>
            <source>Overdue</source>
            <translation>Quá hạn</translation>
        </message>
        <message>
            <source>Within seven days</source>
            <translation>Trong 7 ngày tới</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Sau đó</translation>
        </message>
        <message>
            <source>Without a day</source>
            <translation>Không ghi ngày</translation>
        </message>
        <message>
            <source>Day has passed</source>
            <translation>Gợi ý đã qua hạn</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Đã xong</translation>
        </message>
        <message>
            <source>Nobody named</source>
            <translation>Không ghi đơn vị</translation>
        </message>
    </context>
    <context>
        <name>TasksPane</name>
        <message>
            <source>Board</source>
            <translation>Bảng</translation>
        </message>
        <message>
            <source>Save list…</source>
            <translation>Lưu danh sách…</translation>
        </message>
        <message>
            <source>No task of this kind.</source>
            <translation>Không có nhiệm vụ loại này.</translation>
        </message>
        <message>
            <source>No document in the archive gives a task yet.</source>
            <translation>Chưa có văn bản nào trong kho giao nhiệm vụ.</translation>
        </message>
        <message>
            <source>Open and suggested</source>
            <translation>Đang mở và gợi ý</translation>
        </message>
        <message>
            <source>Suggested only</source>
            <translation>Chỉ gợi ý</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Đã xong</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Tất cả</translation>
        </message>
        <message>
            <source>By day</source>
            <translation>Theo hạn</translation>
        </message>
        <message>
            <source>By unit</source>
            <translation>Theo đơn vị</translation>
        </message>
        <message>
            <source>Which tasks</source>
            <translation>Nhiệm vụ nào</translation>
        </message>
        <message>
            <source>Order of tasks</source>
            <translation>Cách xếp nhiệm vụ</translation>
        </message>
    </context>
    <context>
        <name>Teaching</name>
        <message numerus="yes">
            <source>%n document(s) understood anew</source>
            <translation>
                <numerusform>Đã hiểu lại %n văn bản</numerusform>
            </translation>
        </message>
        <message>
            <source>Trying…</source>
            <translation>Đang thử…</translation>
        </message>
    </context>
    <context>
        <name>TextTab</name>
        <message>
            <source>Show the &amp;raw reading</source>
            <translation>Hiện bản đọc thô</translation>
        </message>
        <message>
            <source>Not read yet.</source>
            <translation>Chưa đọc.</translation>
        </message>
        <message>
            <source>No doubtful word is left.</source>
            <translation>Không còn chữ nào nghi ngờ.</translation>
        </message>
    </context>
    <context>
        <name>ThumbnailStrip</name>
        <message>
            <source>Page thumbnails</source>
            <translation>Trang thu nhỏ</translation>
        </message>
    </context>
    <context>
        <name>Toast</name>
        <message>
            <source>Undo</source>
            <translation>Hoàn tác</translation>
        </message>
        <message>
            <source>Close this message</source>
            <translation>Đóng thông báo này</translation>
        </message>
    </context>
    <context>
        <name>TourDialog</name>
        <message>
            <source>Short tour</source>
            <translation>Giới thiệu nhanh</translation>
        </message>
        <message>
            <source>&amp;Back</source>
            <translation>&amp;Quay lại</translation>
        </message>
        <message>
            <source>&amp;Skip</source>
            <translation>&amp;Bỏ qua</translation>
        </message>
        <message>
            <source>{0} of {1}</source>
            <translation>{0} / {1}</translation>
        </message>
        <message>
            <source>&amp;Next</source>
            <translation>&amp;Tiếp</translation>
        </message>
        <message>
            <source>&amp;Done</source>
            <translation>&amp;Xong</translation>
        </message>
        <message>
            <source>Drop</source>
            <translation>Thả tệp vào</translation>
        </message>
        <message>
            <source>Drop scanned files or folders anywhere onto the window. Your files stay as they are; the archive keeps an exact copy and reads it in the background.</source>
            <translation>Thả tệp quét hoặc cả thư mục vào bất cứ đâu trong cửa sổ. Tệp của bạn vẫn nguyên như cũ; kho giữ một bản y hệt và đọc chữ ở phía sau.</translation>
        </message>
        <message>
            <source>Confirm</source>
            <translation>Xác nhận</translation>
        </message>
        <message>
            <source>In the inbox each value stands beside its piece of the scan. Enter accepts a value, Ctrl+Enter confirms the document and opens the next.</source>
            <translation>Trong Hộp chờ, mỗi giá trị đứng cạnh mảnh cắt từ bản quét. Enter để nhận giá trị, Ctrl+Enter để xác nhận văn bản và mở văn bản kế tiếp.</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>Tìm</translation>
        </message>
        <message>
            <source>Press Ctrl+F and type, with or without tone marks. What was found is marked on the page; F3 goes to the next place.</source>
            <translation>Bấm Ctrl+F rồi gõ, có dấu hay không dấu đều được. Chỗ tìm thấy được tô trên trang; F3 đến chỗ kế tiếp.</translation>
        </message>
        <message>
            <source>Mark</source>
            <translation>Đánh dấu</translation>
        </message>
        <message>
            <source>Drag over words, then H highlights and N writes a note. The original is never changed, and Ctrl+Z undoes every step.</source>
            <translation>Kéo chuột chọn chữ rồi bấm H để tô sáng, N để viết ghi chú. Bản gốc không bao giờ bị sửa, Ctrl+Z hoàn tác từng bước.</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>In</translation>
        </message>
        <message>
            <source>Ctrl+P shows the very pages that come out, with your marks and notes or without. F1 opens the manual at any time.</source>
            <translation>Ctrl+P cho xem đúng những trang sẽ in ra, kèm dấu và ghi chú hoặc không. Bấm F1 lúc nào cũng mở được hướng dẫn sử dụng.</translation>
        </message>
    </context>
    <context>
        <name>Trash</name>
        <message>
            <source>The trash is empty.</source>
            <translation>Thùng rác đang trống.</translation>
        </message>
        <message numerus="yes">
            <source>%n document(s) removed.</source>
            <translation>
                <numerusform>Đã xóa vĩnh viễn %n văn bản.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>VerifyDialog</name>
        <message>
            <source>Check the archive</source>
            <translation>Kiểm tra kho</translation>
        </message>
        <message>
            <source>Checking…</source>
            <translation>Đang kiểm tra…</translation>
        </message>
        <message>
            <source>Progress of the check</source>
            <translation>Tiến độ kiểm tra</translation>
        </message>
        <message>
            <source>What was found</source>
            <translation>Kết quả kiểm tra</translation>
        </message>
        <message>
            <source>&amp;Mend what can be mended</source>
            <translation>&amp;Sửa những gì sửa được</translation>
        </message>
        <message>
            <source>&amp;Print report…</source>
            <translation>&amp;In báo cáo…</translation>
        </message>
        <message>
            <source>&amp;Save report…</source>
            <translation>&amp;Lưu báo cáo…</translation>
        </message>
        <message>
            <source>Checking the database…</source>
            <translation>Đang kiểm tra cơ sở dữ liệu…</translation>
        </message>
        <message>
            <source>Checking the text…</source>
            <translation>Đang kiểm tra nội dung chữ…</translation>
        </message>
        <message>
            <source>Checking the index…</source>
            <translation>Đang kiểm tra chỉ mục…</translation>
        </message>
        <message>
            <source>Reading the originals…</source>
            <translation>Đang đọc lại các bản gốc…</translation>
        </message>
        <message>
            <source>All is well: database, text, index and originals.</source>
            <translation>Tất cả đều tốt: cơ sở dữ liệu, nội dung chữ, chỉ mục và bản gốc.</translation>
        </message>
        <message numerus="yes">
            <source>%n thing(s) are not as they should be.</source>
            <translation>
                <numerusform>Có %n chỗ không đúng.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n thing(s) were mended.</source>
            <translation>
                <numerusform>Đã sửa %n chỗ.</numerusform>
            </translation>
        </message>
        <message>
            <source>Mending…</source>
            <translation>Đang sửa…</translation>
        </message>
        <message>
            <source>Save report</source>
            <translation>Lưu báo cáo</translation>
        </message>
        <message>
            <source>archive check.txt</source>
            <translation>kiem-tra-kho.txt</translation>
        </message>
    </context>
    <context>
        <name>VocabularyDialog</name>
        <message>
            <source>Vocabulary</source>
            <translation>Từ vựng</translation>
        </message>
        <message>
            <source>Understand documents &amp;anew that nobody confirmed yet</source>
            <translation>Hiểu &amp;lại các văn bản chưa xác nhận</translation>
        </message>
        <message>
            <source>Types of documents</source>
            <translation>Loại văn bản</translation>
        </message>
        <message>
            <source>Symbols of bodies</source>
            <translation>Ký hiệu cơ quan</translation>
        </message>
        <message>
            <source>Positions of signers</source>
            <translation>Chức vụ người ký</translation>
        </message>
        <message>
            <source>Places</source>
            <translation>Địa danh</translation>
        </message>
        <message>
            <source>Names that bodies begin with</source>
            <translation>Từ mở đầu tên cơ quan</translation>
        </message>
        <message>
            <source>Family names</source>
            <translation>Họ</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Thêm</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Xóa</translation>
        </message>
        <message>
            <source>Please write days as day/month/year.</source>
            <translation>Ngày ghi theo dạng ngày/tháng/năm.</translation>
        </message>
        <message>
            <source>System of added words: P Party, S State, M mass organisation; several letters may stand. The other words come with the program.</source>
            <translation>Hệ thống của từ thêm vào: P là Đảng, S là Nhà nước, M là đoàn thể; có thể ghi nhiều chữ. Từ “có sẵn” đi kèm chương trình.</translation>
        </message>
    </context>
    <context>
        <name>Waiting</name>
        <message>
            <source>Stop</source>
            <translation>Dừng</translation>
        </message>
    </context>
    <context>
        <name>WelcomeDialog</name>
        <message>
            <source>Welcome to Văn Kiện</source>
            <translation>Chào mừng đến với Văn Kiện</translation>
        </message>
        <message>
            <source>In the &amp;usual place</source>
            <translation>Ở nơi &amp;mặc định</translation>
        </message>
        <message>
            <source>In a&amp;nother folder:</source>
            <translation>Ở thư mục &amp;khác:</translation>
        </message>
        <message>
            <source>Folder of the archive</source>
            <translation>Thư mục của kho</translation>
        </message>
        <message>
            <source>an archive, or an empty folder for a new one</source>
            <translation>thư mục kho có sẵn, hoặc thư mục trống để tạo kho mới</translation>
        </message>
        <message>
            <source>Show the short &amp;tour</source>
            <translation>Xem &amp;giới thiệu nhanh</translation>
        </message>
        <message>
            <source>&amp;Begin</source>
            <translation>&amp;Bắt đầu</translation>
        </message>
        <message>
            <source>An archive of your documents on this computer. It needs no network. Three questions, and it is ready; everything can be changed later in the settings.</source>
            <translation>Kho văn bản ngay trên máy tính này, không cần mạng. Trả lời ba câu hỏi là dùng được ngay; sau này đổi lại trong phần Cài đặt.</translation>
        </message>
        <message>
            <source>&amp;Language:</source>
            <translation>&amp;Ngôn ngữ:</translation>
        </message>
        <message>
            <source>Your na&amp;me:</source>
            <translation>&amp;Tên của bạn:</translation>
        </message>
        <message>
            <source>Stands under your marks and notes.</source>
            <translation>Được ghi dưới các dấu và ghi chú của bạn.</translation>
        </message>
        <message>
            <source>The archive:</source>
            <translation>Kho văn bản:</translation>
        </message>
    </context>
    <context>
        <name>Wiring</name>
        <message>
            <source>&amp;Pause reading</source>
            <translation>&amp;Tạm dừng đọc</translation>
        </message>
        <message>
            <source>&amp;Go on reading</source>
            <translation>Đọc &amp;tiếp</translation>
        </message>
    </context>
    <context>
        <name>WordEditor</name>
        <message>
            <source>The word</source>
            <translation>Chữ đang sửa</translation>
        </message>
        <message>
            <source>Click a word to correct it</source>
            <translation>Bấm vào một chữ để sửa</translation>
        </message>
        <message>
            <source>Next doubtful</source>
            <translation>Chữ kế tiếp</translation>
        </message>
        <message>
            <source>Bring the word back</source>
            <translation>Khôi phục từ đã xóa</translation>
        </message>
        <message>
            <source>Delete the word: it is noise</source>
            <translation>Xóa từ (vết bẩn bị đọc nhầm thành chữ)</translation>
        </message>
        <message>
            <source>Next doubtful word</source>
            <translation>Chữ nghi ngờ kế tiếp</translation>
        </message>
    </context>
    <context>
        <name>WordTable</name>
        <message>
            <source>Name</source>
            <translation>Tên</translation>
        </message>
        <message>
            <source>Symbol</source>
            <translation>Ký hiệu</translation>
        </message>
        <message>
            <source>System</source>
            <translation>Hệ thống</translation>
        </message>
        <message>
            <source>Right from</source>
            <translation>Dùng từ ngày</translation>
        </message>
        <message>
            <source>Right until</source>
            <translation>Đến ngày</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Các từ</translation>
        </message>
        <message>
            <source>shipped</source>
            <translation>có sẵn</translation>
        </message>
    </context>
    <context>
        <name>Words</name>
        <message>
            <source>waiting</source>
            <translation>chờ đọc</translation>
        </message>
        <message>
            <source>reading</source>
            <translation>đang đọc</translation>
        </message>
        <message>
            <source>to confirm</source>
            <translation>cần xác nhận</translation>
        </message>
        <message>
            <source>done</source>
            <translation>xong</translation>
        </message>
        <message>
            <source>needs rescan</source>
            <translation>cần quét lại</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>lỗi</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Số, ký hiệu</translation>
        </message>
        <message>
            <source>Issued on</source>
            <translation>Ngày ban hành</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Loại</translation>
        </message>
        <message>
            <source>Subject</source>
            <translation>Trích yếu</translation>
        </message>
        <message>
            <source>Issuer</source>
            <translation>Cơ quan ban hành</translation>
        </message>
        <message>
            <source>Superior body</source>
            <translation>Cơ quan cấp trên</translation>
        </message>
        <message>
            <source>Acting body</source>
            <translation>Nhân danh</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Nơi ban hành</translation>
        </message>
        <message>
            <source>Signer</source>
            <translation>Người ký</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>Chức vụ</translation>
        </message>
        <message>
            <source>Authority</source>
            <translation>Thẩm quyền ký</translation>
        </message>
        <message>
            <source>Addressees</source>
            <translation>Kính gửi</translation>
        </message>
        <message>
            <source>Recipients</source>
            <translation>Nơi nhận</translation>
        </message>
        <message>
            <source>Secrecy</source>
            <translation>Độ mật</translation>
        </message>
        <message>
            <source>Urgency</source>
            <translation>Độ khẩn</translation>
        </message>
        <message>
            <source>Circulation</source>
            <translation>Phạm vi lưu hành</translation>
        </message>
        <message>
            <source>Draft</source>
            <translation>Dự thảo</translation>
        </message>
        <message>
            <source>Copy kind</source>
            <translation>Bản chính, bản sao</translation>
        </message>
        <message>
            <source>Arrival number</source>
            <translation>Số đến</translation>
        </message>
        <message>
            <source>Received on</source>
            <translation>Ngày đến</translation>
        </message>
        <message>
            <source>Receiving office</source>
            <translation>Nơi nhận (dấu ĐẾN)</translation>
        </message>
        <message>
            <source>System</source>
            <translation>Hệ thống</translation>
        </message>
        <message>
            <source>Party system</source>
            <translation>Đảng</translation>
        </message>
        <message>
            <source>State system</source>
            <translation>Nhà nước</translation>
        </message>
        <message>
            <source>Mass organisation</source>
            <translation>Đoàn thể</translation>
        </message>
        <message>
            <source>Highlight</source>
            <translation>Tô sáng</translation>
        </message>
        <message>
            <source>Box</source>
            <translation>Khoanh vùng</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Ghi chú</translation>
        </message>
        <message>
            <source>Underline</source>
            <translation>Gạch chân</translation>
        </message>
        <message>
            <source>Strike-out</source>
            <translation>Gạch bỏ</translation>
        </message>
        <message>
            <source>Wavy underline</source>
            <translation>Gạch lượn sóng</translation>
        </message>
        <message>
            <source>Rectangle</source>
            <translation>Hình chữ nhật</translation>
        </message>
        <message>
            <source>Ellipse</source>
            <translation>Hình elip</translation>
        </message>
        <message>
            <source>Text box</source>
            <translation>Ô chữ</translation>
        </message>
        <message>
            <source>Drawing</source>
            <translation>Nét vẽ</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>Đường thẳng</translation>
        </message>
        <message>
            <source>Arrow</source>
            <translation>Mũi tên</translation>
        </message>
        <message>
            <source>Drawn line</source>
            <translation>Đường gấp khúc</translation>
        </message>
        <message>
            <source>Polygon</source>
            <translation>Đa giác</translation>
        </message>
        <message>
            <source>Stamp</source>
            <translation>Con dấu</translation>
        </message>
        <message>
            <source>Instruction</source>
            <translation>Bút phê</translation>
        </message>
        <message>
            <source>Insertion</source>
            <translation>Chèn chữ</translation>
        </message>
        <message>
            <source>Attached file</source>
            <translation>Tệp đính kèm</translation>
        </message>
        <message>
            <source>Sound</source>
            <translation>Âm thanh</translation>
        </message>
        <message>
            <source>Blackening</source>
            <translation>Bôi đen</translation>
        </message>
        <message>
            <source>Import date</source>
            <translation>Ngày nhập</translation>
        </message>
        <message>
            <source>Issue date</source>
            <translation>Ngày ban hành</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Trích yếu</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Trạng thái</translation>
        </message>
        <message>
            <source>needs password</source>
            <translation>cần mật khẩu</translation>
        </message>
        <message>
            <source>Number of pages</source>
            <translation>Số trang</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Thẻ</translation>
        </message>
    </context>
</TS>
