-- id: SUPPORT_ABOVE_COST
-- severity: ERROR
-- title: Hỗ trợ lớn hơn chi phí
-- title.en: Support above the eligible cost
-- looks-for: Dòng kế hoạch đang có hiệu lực có kinh phí hỗ trợ lớn hơn chi phí được tính hỗ trợ.
-- looks-for.en: A plan line in force whose support is larger than the cost it is a share of.
-- remedy: Yêu cầu đơn vị gửi bản thay thế với mức hỗ trợ hoặc chi phí đúng.
-- remedy.en: Ask the unit for a replacement with the right support or cost.
-- detail: Hỗ trợ {0#} đồng, chi phí {1#} đồng
-- detail.en: Support {0#} dong, cost {1#} dong
select v.subject as unit, v.subject || '/' || cast(v.plan_year as varchar(4)) || '/' || v.stream || '/' || v.document || '/' || cast(v.version as varchar(4)) || ': ' || s.code || ' / ' || cast(l.position as varchar(20)) as subject,
       cast(l.support as varchar(20)) || '|' || cast(l.eligible_cost as varchar(20)) as detail, 'submission:' || cast(v.message_id as varchar(20)) as target
from scheme_line l join scheme s on s.id = l.scheme_id join document_version v on v.id = l.version_id
where v.state = 'IN_FORCE' and l.support > l.eligible_cost
order by v.id, l.position
