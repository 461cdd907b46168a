undated-lead = no date
read-as = (read as: { $text })
button-joined = When joined?
button-founded = When founded?
button-describe = What is { $organization }?
button-list = All memberships
button-joined-other = When joined?
button-list-other = All memberships: { $subject }
