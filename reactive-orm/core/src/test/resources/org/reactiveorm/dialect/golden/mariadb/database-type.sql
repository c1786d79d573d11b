-- table
create table if not exists `things` (`id` bigint auto_increment not null, `shape` bit(3), `nick` varchar(60) character set utf8mb4 collate /*M!101001 utf8mb4_uca1400_nopad_as_ci */ /*!80000 utf8mb4_0900_as_ci */, `motto` longtext character set utf8mb4 collate /*M!101001 utf8mb4_uca1400_nopad_as_ci */ /*!80000 utf8mb4_0900_as_ci */, primary key (`id`)) engine = InnoDB default charset = utf8mb4;
-- one row
insert into `things` (`shape`, `nick`, `motto`) values (? , ? , ? ) returning cast(`shape` as char), `nick`, `motto`
--   binds: 101:String, Ada:String, Go:String
-- two rows
insert into `things` (`shape`, `nick`, `motto`) values (? , ? , ? ), (? , ? , ? )
--   binds: 101:String, Ada:String, Go:String, null:String, null:String, null:String
-- one of some, shape
select `id` from `things` as `t` where `shape` in (? , ? )
--   binds: 101:String, 101:String
-- one of some, nick
select `id` from `things` as `t` where `nick` in (? , ? )
--   binds: Ada:String, Ada:String
-- one of some, motto
select `id` from `things` as `t` where `motto` in (? , ? )
--   binds: Go:String, Go:String
