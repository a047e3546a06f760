-- id: SCHEME_OUTSIDE_YEAR
-- severity: WARNING
-- title: Đề án kết thúc ngoài năm kế hoạch
-- title.en: A scheme ends outside its plan year
-- looks-for: Tháng kết thúc của đề án không thuộc năm kế hoạch, hoặc trước tháng bắt đầu.
-- looks-for.en: The last month of a scheme is not in the plan year, or comes before its first.
-- remedy: Kiểm tra thời gian thực hiện; đề án kéo dài cần văn bản cho phép chuyển tiếp.
-- remedy.en: Check the months; a scheme that runs on needs a paper that allows it.
-- detail: Từ {0} đến {1}, kế hoạch năm {2}
-- detail.en: From {0} to {1}, plan year {2}
select v.subject as unit, v.subject || '/' || cast(v.plan_year as varchar(4)) || '/' || v.stream || '/' || v.document || '/' || cast(v.version as varchar(4)) || ': ' || s.code as subject,
       coalesce(s.start_month, '-') || '|' || s.end_month || '|' || cast(v.plan_year as varchar(4)) as detail, 'submission:' || cast(v.message_id as varchar(20)) as target
from scheme s join document_version v on v.id = s.version_id
where v.state = 'IN_FORCE' and (substring(s.end_month from 1 for 4) <> cast(v.plan_year as varchar(4)) or s.end_month < s.start_month)
order by v.id, s.position
