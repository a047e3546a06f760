-- id: TAX_CODE_WRONG
-- severity: WARNING
-- title: Mã số thuế sai chữ số kiểm tra
-- title.en: A tax code with a wrong check digit
-- looks-for: Mã số thuế 10 số (hoặc 10-3 số) có chữ số thứ mười không khớp chín số trước.
-- looks-for.en: A tax code of ten digits whose tenth does not fit the nine before it.
-- remedy: Đối chiếu với giấy đăng ký; nếu ghi sai, yêu cầu đơn vị gửi bản thay thế, rồi gộp hai hồ sơ.
-- remedy.en: Compare it with the registration; if it is mistyped, ask for a replacement and merge the two records.
-- detail: Mã số thuế {0}, {1}
-- detail.en: Tax code {0}, {1}
select (select min(s.unit_id) from establishment_statement s where s.establishment_id = e.id) as unit, e.tax_code as subject,
       e.tax_code || '|' || e.name as detail, 'establishment:' || cast(e.id as varchar(20)) as target
from establishment e
where char_length(e.tax_code) in (10, 14)
  and 10 - mod(cast(substring(e.tax_code from 1 for 1) as integer) * 31 + cast(substring(e.tax_code from 2 for 1) as integer) * 29
      + cast(substring(e.tax_code from 3 for 1) as integer) * 23 + cast(substring(e.tax_code from 4 for 1) as integer) * 19
      + cast(substring(e.tax_code from 5 for 1) as integer) * 17 + cast(substring(e.tax_code from 6 for 1) as integer) * 13
      + cast(substring(e.tax_code from 7 for 1) as integer) * 7 + cast(substring(e.tax_code from 8 for 1) as integer) * 5
      + cast(substring(e.tax_code from 9 for 1) as integer) * 3, 11) <> cast(substring(e.tax_code from 10 for 1) as integer)
order by e.tax_code
