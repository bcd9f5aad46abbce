-- Who looked up households of other branches of late: counted before the next one is given.
create index operation_look_up on operation (received) where intent = 'household.look_up';
