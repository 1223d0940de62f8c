// SPDX-License-Identifier: Apache-2.0

/// A small town's election, in every vote type. The people and the projects are made up.
enum Town {
  static let approval = #"""
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

    """#

  static let chooseOne = head("choose-1", votes: 2) + "VOTES\nvoter_id;vote\na;1\nb;2\n"
  static let ordinal =
    head("ordinal", votes: 2, "max_length;3") + "VOTES\nvoter_id;vote\na;2,1\nb;3,1,2\n"
  static let cumulative =
    head("cumulative", votes: 2, "max_sum_points;10") + "VOTES\nvoter_id;vote;points\na;1,2;7,3\nb;3;2.5\n"
  static let scoring = head("scoring", votes: 2) + "VOTES\nvoter_id;points;vote\na;4,-1;1,2\nb;0;3\n"

  static func head(_ type: String, votes: Int, _ more: String...) -> String {
    let meta = ["META", "key;value", "num_projects;3", "num_votes;\(votes)", "budget;100", "vote_type;\(type)"] + more
    return (meta + ["PROJECTS", "project_id;cost", "1;10", "2;20", "3;30", ""]).joined(separator: "\n")
  }

  static let all = [approval, chooseOne, ordinal, cumulative, scoring]
}
