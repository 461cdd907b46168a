undated-lead = без даты
read-as = (прочитано как: { $text })
button-joined = Когда вступили?
button-founded = Дата основания
button-describe = Что такое { $organization }?
button-list = Весь список
button-joined-other = Дата вступления
button-list-other = Весь список: { $subject }
