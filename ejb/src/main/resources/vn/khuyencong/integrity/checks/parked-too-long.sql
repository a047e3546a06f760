-- id: PARKED_TOO_LONG
-- severity: WARNING
-- title: Thông điệp bị giữ quá lâu
-- title.en: A message parked too long
-- looks-for: Thông điệp không đọc được hoặc không xác thực được, giữ lại đã quá số ngày quy định.
-- looks-for.en: A message that could not be read or proven and has been kept longer than the days given.
-- remedy: Xem nguyên nhân trên trang văn bản; khắc phục phía Cục hoặc nhắc đơn vị gửi lại.
-- remedy.en: See the cause on its page; mend what is ours, or ask the unit to send again.
-- detail: Nhận ngày {0}, nguyên nhân {1}
-- detail.en: Received on {0}, cause {1}
-- days: 7
select m.sender as unit, cast(m.id as varchar(20)) as subject, cast(m.business_day as varchar(10)) || '|' || coalesce(m.cause, '') as detail,
       'submission:' || cast(m.id as varchar(20)) as target
from inbox_message m
where m.state = 'PARKED' and m.business_day < cast(:cutoff as date)
order by m.id
