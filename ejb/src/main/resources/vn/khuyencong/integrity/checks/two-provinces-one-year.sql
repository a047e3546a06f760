-- id: TWO_PROVINCES_ONE_YEAR
-- severity: WARNING
-- title: Một cơ sở được hai tỉnh hỗ trợ trong một năm
-- title.en: One establishment supported by two provinces in one year
-- looks-for: Cùng một cơ sở (kể cả các hồ sơ đã gộp) có trong kế hoạch đã quyết định của từ hai đơn vị trong cùng năm.
-- looks-for.en: One establishment, merged records counted in, stands in decided plans of two or more units in one year.
-- remedy: Xem các dòng trên trang cơ sở; nếu cùng nội dung thì có thể hỗ trợ trùng, yêu cầu các đơn vị giải trình.
-- remedy.en: Look at the lines on its page; for the same content this may be double support: ask the units.
-- detail: Năm {0}, {1}: {2} đơn vị, hỗ trợ ở đây {3#} đồng
-- detail.en: Year {0}, {1}: {2} units, support here {3#} dong
select v.subject as unit, cast(v.plan_year as varchar(4)) || ' ' || cast(e.survivor_id as varchar(20)) as subject,
       cast(v.plan_year as varchar(4)) || '|' || min(e.name) || '|' || cast(min(twice.units) as varchar(20)) || '|' || cast(sum(l.support) as varchar(20)) as detail,
       'establishment:' || cast(e.survivor_id as varchar(20)) as target
from scheme_line l join document_version v on v.id = l.version_id join establishment e on e.id = l.establishment_id
join (select f.survivor_id, d.plan_year, count(distinct d.subject) as units
      from scheme_line n join document_version d on d.id = n.version_id join establishment f on f.id = n.establishment_id
      where d.state = 'IN_FORCE' and d.basis = 'DECIDED'
      group by f.survivor_id, d.plan_year having count(distinct d.subject) > 1) twice
  on twice.survivor_id = e.survivor_id and twice.plan_year = v.plan_year
where v.state = 'IN_FORCE' and v.basis = 'DECIDED'
group by v.subject, v.plan_year, e.survivor_id
order by v.plan_year, e.survivor_id, v.subject
