-- id: STALE_QUOTATION
-- severity: WARNING
-- title: Báo giá đã hết hạn
-- title.en: A stale quotation
-- looks-for: Thiết bị trong kế hoạch năm nay hoặc năm sau dựa trên báo giá đã hết hạn.
-- looks-for.en: Equipment in a plan of this year or later rests on a quotation that has expired.
-- remedy: Đề nghị đơn vị lấy báo giá mới trước khi giao kinh phí; nếu giá giảm thì điều chỉnh.
-- remedy.en: Ask the unit for a new quotation before money is assigned; if the price fell, the plan is adjusted.
-- detail: {0} thiết bị, hết hạn sớm nhất {1}
-- detail.en: {0} items, the first expired on {1}
select v.subject as unit, v.subject || '/' || cast(v.plan_year as varchar(4)) || '/' || v.stream || '/' || v.document || '/' || cast(v.version as varchar(4)) as subject, cast(count(*) as varchar(20)) || '|' || cast(min(q.quotation_valid_until) as varchar(10)) as detail, 'submission:' || cast(v.message_id as varchar(20)) as target
from equipment_item q join scheme_line l on l.id = q.line_id join document_version v on v.id = l.version_id
where v.state = 'IN_FORCE' and q.quotation_valid_until < cast(:today as date) and v.plan_year >= extract(year from cast(:today as date))
group by v.id, v.subject, v.plan_year, v.stream, v.document, v.version, v.message_id
order by v.id
