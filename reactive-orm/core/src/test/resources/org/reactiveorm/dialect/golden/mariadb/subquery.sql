-- scalar
select `u`.`id` from `users` as `u` where `u`.`id` = (select `p`.`author_id` from `posts` as `p` where `p`.`score` = ? )
--   binds: 3:Integer
-- exists
select `u`.`id` from `users` as `u` where exists (select `p`.`author_id` from `posts` as `p` where `p`.`score` = ? )
--   binds: 3:Integer
-- contains
select `u`.`id` from `users` as `u` where `u`.`id` in (select `p`.`author_id` from `posts` as `p` where `p`.`score` = ? )
--   binds: 3:Integer
-- quantified ANY
select `u`.`id` from `users` as `u` where `u`.`score` > any (select `p`.`author_id` from `posts` as `p` where `p`.`score` = ? )
--   binds: 3:Integer
-- quantified ALL
select `u`.`id` from `users` as `u` where `u`.`score` > all (select `p`.`author_id` from `posts` as `p` where `p`.`score` = ? )
--   binds: 3:Integer
-- choice
select case when `u`.`id` = ?  then ?  when `u`.`id` = ?  then `u`.`name` else ?  end from `users` as `u`
--   binds: 1:Long, one:String, 2:Long, many:String
-- window
select count(distinct `u`.`score`) over (partition by `u`.`score`) from `users` as `u`
-- joined
select `u`.`id` from `users` as `u` left join `posts` as `p` on `p`.`author_id` = `u`.`id` inner join (select `p`.`author_id` from `posts` as `p` where `p`.`score` = ? ) as `d` on `p`.`author_id` = `u`.`id`
--   binds: 3:Integer
-- grouped
select count(distinct `u`.`score`) from `users` as `u` group by `u`.`score` having count(distinct `u`.`score`) = ? 
--   binds: 2:Long
-- distinct
select distinct `u`.`score` from `users` as `u`
