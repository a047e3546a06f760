-- Each node takes fifty numbers at a time; the sequence tells where a block begins.
alter sequence receipt_seq increment by 50;
