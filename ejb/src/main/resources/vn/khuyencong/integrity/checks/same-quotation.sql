-- id: SAME_QUOTATION
-- severity: WARNING
-- title: Một báo giá dùng ở hai tỉnh
-- title.en: One quotation in two provinces
-- looks-for: Cùng số báo giá của cùng nhà cung cấp đứng sau thiết bị trong kế hoạch của từ hai đơn vị trở lên (không kể số liệu minh họa).
-- looks-for.en: One number of one supplier stands behind equipment in the plans of two or more units (sample data left out).
-- remedy: Đề nghị các đơn vị gửi bản chụp báo giá; xem xét khả năng nâng giá hoặc hỗ trợ trùng.
-- remedy.en: Ask the units for a scan of the quotation; consider inflated prices or double support.
-- detail: Nhà cung cấp {0}, {1} đơn vị, đơn giá {2#} đồng
-- detail.en: Supplier {0}, {1} units, unit price {2#} dong
select v.subject as unit, q.quotation_number || ' / ' || cast(min(l.position) as varchar(20)) || ' / ' || v.document as subject,
       min(q.quotation_supplier) || '|' || cast(min(same.units) as varchar(20)) || '|' || cast(max(q.unit_price) as varchar(20)) as detail, 'submission:' || cast(v.message_id as varchar(20)) as target
from equipment_item q join scheme_line l on l.id = q.line_id join document_version v on v.id = l.version_id
join (select i.quotation_number as number, lower(i.quotation_supplier) as supplier, count(distinct d.subject) as units
      from equipment_item i join scheme_line n on n.id = i.line_id join document_version d on d.id = n.version_id
      where d.state = 'IN_FORCE' and not d.sample and i.quotation_number is not null and i.quotation_supplier is not null
      group by i.quotation_number, lower(i.quotation_supplier)
      having count(distinct d.subject) > 1) same on same.number = q.quotation_number and same.supplier = lower(q.quotation_supplier)
where v.state = 'IN_FORCE' and not v.sample
group by v.subject, q.quotation_number, v.document, v.message_id
order by q.quotation_number, v.subject
