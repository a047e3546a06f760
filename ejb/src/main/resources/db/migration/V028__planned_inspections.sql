-- Whose plan an inspection was: null is the ministry's. An inspection of the other side does not do it.
alter table inspection add planned_unit varchar(16) references unit_period (id);
update inspection set planned_unit = (select min(unit_id) from role_assignment where account = inspection.planned_by);
