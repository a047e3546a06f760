-- id: PART_ABOVE_WHOLE
-- severity: ERROR
-- title: Chỉ tiêu thành phần lớn hơn chỉ tiêu bao trùm
-- title.en: A part above its whole
-- looks-for: Số báo cáo hoặc chỉ tiêu lớn hơn số mà nó không thể vượt: lượt cơ sở trên số gian hàng, lượt có sản phẩm được bình chọn trên số sản phẩm, lao động có việc làm trên số được đào tạo. Cặp nào là do danh mục chỉ tiêu quy định.
-- looks-for.en: A reported or planned count exceeds the one it can never exceed: turns above stalls, product turns above products, employed above trained. The catalogue of measures says which.
-- remedy: Hai số có thể đến từ hai văn bản. Xem nguồn số liệu, yêu cầu đơn vị gửi bản thay thế của văn bản sai.
-- remedy.en: The two may come from two documents. Look at the sources and ask the unit for a replacement of the wrong one.
-- detail: {0}, {1}: {2} là {3#}, lớn hơn {4} là {5#}
-- detail.en: {0}, {1}: {2} is {3#}, above {4}, which is {5#}
-- word.H1: 6 tháng đầu năm
-- word.H1.en: the first half-year
-- word.YEAR: cả năm
-- word.YEAR.en: the year
select p.unit_id as unit, cast(p.plan_year as varchar(4)) || ' ' || p.period || ' ' || p.value_status || ' ' || p.measure as subject,
       cast(p.plan_year as varchar(4)) || '|' || p.period || '|' || min(m.label) || '|' || cast(min(p.amount) as varchar(20)) || '|' || min(w.label) || '|'
       || cast(coalesce(sum(f.amount), 0) as varchar(20)) as detail, cast(null as varchar(10)) as target
from (select unit_id, plan_year, period, value_status, basis, measure, sum(amount) as amount from figure where lines > 0
      group by unit_id, plan_year, period, value_status, basis, measure) p
join measure m on m.code = p.measure
join measure w on w.code = m.at_most
left join figure f on f.unit_id = p.unit_id and f.plan_year = p.plan_year and f.period = p.period and f.value_status = p.value_status
     and f.basis = p.basis and f.measure = m.at_most
group by p.unit_id, p.plan_year, p.period, p.value_status, p.basis, p.measure
having min(p.amount) > coalesce(sum(f.amount), 0)
order by p.unit_id, p.plan_year, p.measure
