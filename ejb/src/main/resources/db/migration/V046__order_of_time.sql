-- What came or was issued last, by time: ids are handed out to the nodes in blocks and do not tell the order.
create index receipt_issued on receipt (issued_at);
create index inbox_message_received on inbox_message (received_at);
