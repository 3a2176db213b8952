create table firm (id int);
