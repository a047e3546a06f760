-- id: NO_COUNTERPART
-- severity: WARNING
-- title: Kế hoạch không có vốn đối ứng
-- title.en: A plan without counterpart capital
-- looks-for: Kế hoạch đang có hiệu lực hỗ trợ cơ sở CNNT mà không dòng nào có vốn đối ứng hoặc nguồn khác.
-- looks-for.en: A plan in force that supports establishments, with no counterpart and no other source on any line.
-- remedy: Hỏi đơn vị: cơ sở góp bao nhiêu? Nếu bỏ sót, gửi bản thay thế.
-- remedy.en: Ask the unit what the establishments put in; if it was left out, a replacement is due.
-- detail: {0} dòng, hỗ trợ {1#} đồng
-- detail.en: {0} lines, support {1#} dong
select v.subject as unit, v.subject || '/' || cast(v.plan_year as varchar(4)) || '/' || v.stream || '/' || v.document || '/' || cast(v.version as varchar(4)) as subject, cast(count(*) as varchar(20)) || '|' || cast(sum(l.support) as varchar(20)) as detail, 'submission:' || cast(v.message_id as varchar(20)) as target
from scheme_line l join document_version v on v.id = l.version_id
where v.state = 'IN_FORCE' and l.establishment is not null and l.support > 0
group by v.id, v.subject, v.plan_year, v.stream, v.document, v.version, v.message_id
having sum(l.counterpart) + sum(l.other_sources) = 0
order by v.id
