-- id: OUTBOX_UNSENT
-- severity: ERROR
-- title: Tài liệu chưa gửi đi được
-- title.en: A document that has not left
-- looks-for: Phiếu hoặc tài liệu nằm trong hộp gửi quá số ngày quy định mà chưa tới hàng đợi.
-- looks-for.en: A receipt or another document that has waited in the outbox longer than the days given.
-- remedy: Kiểm tra hàng đợi và nhật ký máy chủ (“Chưa gửi được phiếu”); tài liệu tự đi khi hàng đợi trả lời.
-- remedy.en: Look at the broker and the server log; documents leave by themselves once the broker answers.
-- detail: Đến {0}
-- detail.en: To {0}
-- days: 1
select cast(null as varchar(16)) as unit, o.name as subject, o.address as detail, cast(null as varchar(10)) as target
from outbox_message o
where o.sent_at is null and o.created_at < :cutoffTime
order by o.id
