-- retention: whether a message says that its figures are samples, kept where its bytes were let go; null while they tell it
alter table inbox_message add column body_sample boolean;
