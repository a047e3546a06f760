-- fair: the published numbers of the allocation, and what a computation was ordered to do
create table fair_rule (
    version            varchar(40)  primary key,
    percent_when_fewer integer      not null,            -- what a stall is worth to who gets fewer than it wants
    percent_other_zone integer      not null,            -- what a stall is worth outside the first product group
    legal_basis        varchar(400) not null,
    verified           boolean      not null
);
insert into fair_rule (version, percent_when_fewer, percent_other_zone, legal_basis, verified) values
    ('1', 90, 85, 'Quy ước phân gian hàng của hội chợ hàng CNNT tiêu biểu, chưa có văn bản quy định', false);

alter table fair_run add column keeps_published boolean default false not null;
alter table fair_run add column with_late boolean default false not null;
