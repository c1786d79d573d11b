-- every type
create table if not exists `types` (`i` integer auto_increment not null, `l` bigint, `s` varchar(80), `t` longtext, `b` boolean, `at` datetime(6), `d` date, `n` decimal(19, 4), `u` char(36) character set ascii, `e` varchar(64) collate utf8mb4_bin, `ne` enum('ACTIVE') collate utf8mb4_bin, `si` smallint, `yi` tinyint, `mi` mediumint, `f` double, `g` double, `ti` time(6), `dt` datetime(0), `ms` datetime(3), `c` char(2), `tt` tinytext, `tp` text, `tm` mediumtext, `vb` varbinary(16), `lb` longblob, `tb` tinyblob, primary key (`i`)) engine = InnoDB default charset = utf8mb4;
-- keys and indexes
create table if not exists `users` (`id` bigint auto_increment not null, `email` varchar(120) not null, `last_name` varchar(80), `team_id` bigint, primary key (`id`), unique key `uq_users_email` (`email`), key `ix_users_last_name_id` (`last_name`, `id`), constraint `fk_users_team_id` foreign key (`team_id`) references `teams` (`id`)) engine = InnoDB default charset = utf8mb4;
-- foreign key added later
set @orm_ddl = if(exists (select 1 from information_schema.table_constraints where constraint_schema = database() and table_name = 'users' and constraint_name = 'fk_users_team_id'), 'do 0', 'alter table `users` add constraint `fk_users_team_id` foreign key (`team_id`) references `teams` (`id`)');
prepare orm_ddl from @orm_ddl;
execute orm_ddl;
deallocate prepare orm_ddl;
-- comments, defaults, rules and index options
create table if not exists `hr`.`lines` (`a` bigint default (1 + 1) not null, `b` varchar(80) comment 'it''s; a \\ ? $1 é€', primary key (`a`, `b`), unique key `odd` using btree (`b` collate `C` desc, `b`(10)), constraint `fk_lines_a` foreign key (`a`) references `crm`.`orders` (`id`) on delete cascade on update set null deferrable initially deferred) engine = Aria default charset = latin1 collate = latin1_bin comment = 'plain words';
-- schemas
create schema if not exists `hr"```;
drop schema if exists `hr"```;
-- drop
set session foreign_key_checks = 0;
drop table if exists `users`, `hr`.`teams`;
set session foreign_key_checks = 1;
-- drop nothing
-- enums
select case when data_type = 'enum' then cast(substring(column_type, 6, char_length(column_type) - 6) as char) end from information_schema.columns where table_name = ? and column_name = ? and table_schema = ?;
alter table `hr`.`teams` modify column `status` enum('it''s', 'NEW', 'back\\slash') NOT NULL COMMENT 'x';
-- truncate
truncate table `hr`.`teams`;
truncate table `users`, `hr`.`teams`;
update `hr`.`teams` set `head` = null where `head` is not null;
delete from `hr`.`teams`;
alter table `hr`.`teams` auto_increment = 1;
