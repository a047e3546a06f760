-- audit: the outcome of a refused act is a rule, and the names of rules are longer than the first of them were
alter table audit_entry alter column outcome set data type varchar(64);
