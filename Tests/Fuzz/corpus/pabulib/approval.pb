META
key;value
description;Green money
num_projects;3
num_votes;4
budget;1000
vote_type;approval
max_length;2
PROJECTS
project_id;cost;name;category
1;600.50;"Benches; and a ""pump""";park
2;399,5;Library;books,culture
z-7;1000;Pool;
VOTES
voter_id;vote;age
a;1,2;40
b;2;
c; z-7 , 1 ;17
d;;99
