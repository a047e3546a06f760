-- id: LINE_WITHOUT_ESTABLISHMENT
-- severity: WARNING
-- title: Dòng không ghi cơ sở thụ hưởng
-- title.en: A line without its establishment
-- looks-for: Dòng đang có hiệu lực theo mức chi tính cho từng cơ sở hoặc mô hình mà không ghi cơ sở thụ hưởng.
-- looks-for.en: A line in force under a norm per establishment or model that names no establishment.
-- remedy: Mức trần tính theo cơ sở chỉ kiểm tra được khi biết cơ sở. Yêu cầu đơn vị gửi bản thay thế.
-- remedy.en: A ceiling per establishment can be judged only where it is known. Ask the unit for a replacement.
-- detail: Mức chi {0}, hỗ trợ {1#} đồng
-- detail.en: Norm {0}, support {1#} dong
select v.subject as unit, v.subject || '/' || cast(v.plan_year as varchar(4)) || '/' || v.stream || '/' || v.document || '/' || cast(v.version as varchar(4)) || ': ' || s.code || ' / ' || cast(l.position as varchar(20)) as subject, l.norm_rule || '|' || cast(l.support as varchar(20)) as detail, 'submission:' || cast(v.message_id as varchar(20)) as target
from scheme_line l join scheme s on s.id = l.scheme_id join document_version v on v.id = l.version_id
join support_ceiling c on c.id = l.ceiling_id
where v.state = 'IN_FORCE' and l.establishment is null and c.per in ('establishment', 'model', 'enterprise')
order by v.id, l.position
