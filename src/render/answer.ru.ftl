# Ответы по данным, по-русски. Что кончается без точки — часть предложения: заглавную букву и точку ставит программа.
# Имена приходят во всех падежах; «unknown» — род имени неизвестен, и предложение обходится без него.

## Имена, числа и существительные

say-wrapped = { $kind ->
    [project] { $case ->
        [nominative] проект
        [genitive] проекта
        [dative] проекту
        [accusative] проект
        [instrumental] проектом
       *[prepositional] проекте
     }
    [charter] { $case ->
        [nominative] хартия
        [genitive] хартии
        [dative] хартии
        [accusative] хартию
        [instrumental] хартией
       *[prepositional] хартии
     }
    [agreement] { $case ->
        [nominative] соглашение
        [genitive] соглашения
        [dative] соглашению
        [accusative] соглашение
        [instrumental] соглашением
       *[prepositional] соглашении
     }
   *[organization] { $case ->
        [nominative] организация
        [genitive] организации
        [dative] организации
        [accusative] организацию
        [instrumental] организацией
       *[prepositional] организации
     }
 } «{ $name }»
say-number = { $case ->
    [nominative] { $count ->
        [0] ноль
        [1] { $gender ->
            [feminine] одна
            [neuter] одно
           *[masculine] один
         }
        [2] { $gender ->
            [feminine] две
           *[masculine] два
         }
        [3] три
        [4] четыре
        [5] пять
        [6] шесть
        [7] семь
        [8] восемь
        [9] девять
        [10] десять
       *[other] { $count }
     }
    [accusative] { $count ->
        [0] ноль
        [1] { $gender ->
            [feminine] одну
            [neuter] одно
           *[masculine] один
         }
        [2] { $gender ->
            [feminine] две
           *[masculine] два
         }
        [3] три
        [4] четыре
        [5] пять
        [6] шесть
        [7] семь
        [8] восемь
        [9] девять
        [10] десять
       *[other] { $count }
     }
    [genitive] { $count ->
        [0] нуля
        [1] { $gender ->
            [feminine] одной
           *[masculine] одного
         }
        [2] двух
        [3] трёх
        [4] четырёх
        [5] пяти
        [6] шести
        [7] семи
        [8] восьми
        [9] девяти
        [10] десяти
       *[other] { $count }
     }
    [dative] { $count ->
        [0] нулю
        [1] { $gender ->
            [feminine] одной
           *[masculine] одному
         }
        [2] двум
        [3] трём
        [4] четырём
        [5] пяти
        [6] шести
        [7] семи
        [8] восьми
        [9] девяти
        [10] десяти
       *[other] { $count }
     }
   *[prepositional] { $count ->
        [0] нуле
        [1] { $gender ->
            [feminine] одной
           *[masculine] одном
         }
        [2] двух
        [3] трёх
        [4] четырёх
        [5] пяти
        [6] шести
        [7] семи
        [8] восьми
        [9] девяти
        [10] десяти
       *[other] { $count }
     }
 }
say-noun = { $noun ->
    [project] { $form ->
        [one-nominative] проект
        [one-genitive] проекта
        [one-dative] проекту
        [one-accusative] проект
        [one-prepositional] проекте
        [few] проекта
        [many-genitive] проектов
        [many-dative] проектам
       *[many-prepositional] проектах
     }
    [charter] { $form ->
        [one-nominative] хартия
        [one-genitive] хартии
        [one-dative] хартии
        [one-accusative] хартию
        [one-prepositional] хартии
        [few] хартии
        [many-genitive] хартий
        [many-dative] хартиям
       *[many-prepositional] хартиях
     }
    [agreement] { $form ->
        [one-nominative] соглашение
        [one-genitive] соглашения
        [one-dative] соглашению
        [one-accusative] соглашение
        [one-prepositional] соглашении
        [few] соглашения
        [many-genitive] соглашений
        [many-dative] соглашениям
       *[many-prepositional] соглашениях
     }
    [member] { $form ->
        [one-nominative] участник
        [one-genitive] участника
        [few] участника
       *[many-genitive] участников
     }
    [participant] { $form ->
        [one-nominative] участник
        [one-genitive] участника
        [few] участника
       *[many-genitive] участников
     }
    [signatory] { $form ->
        [one-nominative] участник
        [one-genitive] участника
        [few] участника
       *[many-genitive] участников
     }
    [former-member] { $form ->
        [one-nominative] бывший участник
        [few] бывших участника
       *[many-genitive] бывших участников
     }
    [spell] { $form ->
        [one-prepositional] приём
       *[many-prepositional] приёма
     }
    [property-activity] { $form ->
        [one-nominative] вид деятельности
        [few] вида деятельности
       *[many-genitive] видов деятельности
     }
    [property-aim] { $form ->
        [one-nominative] цель
        [few] цели
       *[many-genitive] целей
     }
    [property-body] { $form ->
        [one-nominative] орган
        [few] органа
       *[many-genitive] органов
     }
    [property-direction] { $form ->
        [one-nominative] направление работы
        [few] направления работы
       *[many-genitive] направлений работы
     }
    [property-goal] { $form ->
        [one-nominative] цель
        [few] цели
       *[many-genitive] целей
     }
    [property-method] { $form ->
        [one-nominative] метод
        [few] метода
       *[many-genitive] методов
     }
    [property-principle] { $form ->
        [one-nominative] принцип
        [few] принципа
       *[many-genitive] принципов
     }
    [property-task] { $form ->
        [one-nominative] задача
        [few] задачи
       *[many-genitive] задач
     }
    [other-member] { $form ->
        [one-genitive] участника
       *[many-genitive] участников
     }
    [other-organization] { $form ->
        [one-genitive] организации
       *[many-genitive] организаций
     }
    [such-organization] { $form ->
        [one-nominative] такая организация
        [one-genitive] такой организации
        [one-dative] такой организации
        [one-accusative] такую организацию
        [one-prepositional] такой организации
        [few] такие организации
        [many-genitive] таких организаций
        [many-dative] таким организациям
       *[many-prepositional] таких организациях
     }
   *[organization] { $form ->
        [one-nominative] организация
        [one-genitive] организации
        [one-dative] организации
        [one-accusative] организацию
        [one-prepositional] организации
        [few] организации
        [many-genitive] организаций
        [many-dative] организациям
       *[many-prepositional] организациях
     }
 }
say-ordinal = { $form ->
    [with] { $nth ->
        [1] первым
        [2] вторым
        [3] третьим
        [4] четвёртым
        [5] пятым
        [6] шестым
        [7] седьмым
        [8] восьмым
        [9] девятым
        [10] десятым
       *[other] { $nth }-м
     }
    [subject] { $nth ->
        [1] первый
        [2] второй
        [3] третий
        [4] четвёртый
        [5] пятый
        [6] шестой
        [7] седьмой
        [8] восьмой
        [9] девятый
        [10] десятый
       *[other] { $nth }-й
     }
    [plural] { $nth ->
        [1] первые
        [2] вторые
        [3] третьи
        [4] четвёртые
        [5] пятые
        [6] шестые
        [7] седьмые
        [8] восьмые
        [9] девятые
        [10] десятые
       *[other] { $nth }-е
     }
    [feminine] { $nth ->
        [1] первая
        [2] вторая
        [3] третья
        [4] четвёртая
        [5] пятая
        [6] шестая
        [7] седьмая
        [8] восьмая
        [9] девятая
        [10] десятая
       *[other] { $nth }-я
     }
    [size] { $nth ->
        [1] первом
        [2] втором
        [3] третьем
        [4] четвёртом
        [5] пятом
        [6] шестом
        [7] седьмом
        [8] восьмом
        [9] девятом
        [10] десятом
       *[other] { $nth }-м
     }
   *[noun] { $nth ->
        [1] первое
        [2] второе
        [3] третье
        [4] четвёртое
        [5] пятое
        [6] шестое
        [7] седьмое
        [8] восьмое
        [9] девятое
        [10] десятое
       *[other] { $nth }-е
     }
 }
say-rank-first = { $form ->
    [with] { $ordinal } по времени
    [subject] { $ordinal } по времени
    [length] { $nth ->
        [1] самое короткое
       *[other] { $ordinal } с конца по продолжительности
     }
    [size] { $ordinal } месте с конца
   *[noun] { $ordinal }
 }
say-rank-last = { $form ->
    [with] { $nth ->
        [1] последним по времени
        [2] предпоследним
       *[other] { $ordinal } с конца
     }
    [subject] { $nth ->
        [1] последний по времени
        [2] предпоследний
       *[other] { $ordinal } с конца
     }
    [feminine] { $nth ->
        [1] последняя
        [2] предпоследняя
       *[other] { $ordinal } с конца
     }
    [length] { $nth ->
        [1] самое долгое
       *[other] { $ordinal } по продолжительности
     }
    [size] { $ordinal } месте
    [plural] { $nth ->
        [1] последние
        [2] предпоследние
       *[other] { $ordinal } с конца
     }
   *[noun] { $nth ->
        [1] последнее по времени
        [2] предпоследнее
       *[other] { $ordinal } с конца
     }
 }
say-with-date = { $name } ({ $date })
say-or = { $first } и { $second }
say-undated = дата не указана
say-range-until = по { $end }
say-range-undated = когда — в данных не сказано
say-year-until = { $year } год
say-only = только { $date }
say-inside = в { $name }
say-into = в { $name }
say-toward = к { $name }
say-out-of = из { $name }
say-title = «{ $title }»
say-back = ещё { $date }

## Членство

say-since = { $verb ->
    [participant] { $subject-gender ->
        [unknown] { $subject } — участник { $organization-of } { $date-since }
        [plural] { $subject } участвуют { $organization-in } { $date-since }
       *[masculine] { $subject } участвует { $organization-in } { $date-since }
     }
    [signatory] { $subject-gender ->
        [unknown] { $subject } — среди подписавших { $organization-acc } ({ $date })
        [feminine] { $subject } подписала { $organization-acc } { $date-in }
        [neuter] { $subject } подписало { $organization-acc } { $date-in }
        [plural] { $subject } подписали { $organization-acc } { $date-in }
       *[masculine] { $subject } подписал { $organization-acc } { $date-in }
     }
   *[member] { $subject-gender ->
        [unknown] { $subject } — участник { $organization-of } { $date-since }
        [plural] { $subject } состоят { $organization-in } { $date-since }
       *[masculine] { $subject } состоит { $organization-in } { $date-since }
     }
 }
say-since-until = { $subject } — участник { $organization-of } { $date-since }, по { $end }
say-range = { $subject-gender ->
    [unknown] { $subject } — бывший участник { $organization-of } ({ $range })
    [feminine] { $verb ->
        [member] { $subject } состояла { $organization-in } { $range }
       *[participant] { $subject } участвовала { $organization-in } { $range }
     }
    [neuter] { $verb ->
        [member] { $subject } состояло { $organization-in } { $range }
       *[participant] { $subject } участвовало { $organization-in } { $range }
     }
    [plural] { $verb ->
        [member] { $subject } состояли { $organization-in } { $range }
       *[participant] { $subject } участвовали { $organization-in } { $range }
     }
   *[masculine] { $verb ->
        [member] { $subject } состоял { $organization-in } { $range }
       *[participant] { $subject } участвовал { $organization-in } { $range }
     }
 }
say-until = { $subject } — бывший участник { $organization-of } (по { $date-until })
say-plain = { $verb ->
    [participant] { $subject-gender ->
        [unknown] { $subject } — участник { $organization-of }
        [plural] { $subject } участвуют { $organization-in }
       *[masculine] { $subject } участвует { $organization-in }
     }
    [signatory] { $subject } — среди подписавших { $organization-acc }
   *[member] { $subject-gender ->
        [unknown] { $subject } — участник { $organization-of }
        [plural] { $subject } состоят { $organization-in }
       *[masculine] { $subject } состоит { $organization-in }
     }
 }
say-again = { $subject-gender ->
    [unknown] { $subject } — участник { $organization-of } { $date-since }, а раньше — { $ranges }
    [plural] { $verb ->
        [member] { $subject } состоят { $organization-in } { $date-since }, а раньше — { $ranges }
       *[participant] { $subject } участвуют { $organization-in } { $date-since }, а раньше — { $ranges }
     }
   *[masculine] { $verb ->
        [member] { $subject } состоит { $organization-in } { $date-since }, а раньше — { $ranges }
       *[participant] { $subject } участвует { $organization-in } { $date-since }, а раньше — { $ranges }
     }
 }
say-ranges = { $subject-gender ->
    [unknown] { $subject } — бывший участник { $organization-of }: { $ranges }
    [feminine] { $subject } состояла { $organization-in } не раз: { $ranges }
    [neuter] { $subject } состояло { $organization-in } не раз: { $ranges }
    [plural] { $subject } состояли { $organization-in } не раз: { $ranges }
   *[masculine] { $subject } состоял { $organization-in } не раз: { $ranges }
 }
say-future = { $verb ->
    [signatory] подписание { $organization-of } — { $date-in }
   *[member] { $subject-gender ->
        [unknown] вступление{ $of-subject } { $organization-into } — { $date-in }
        [plural] { $subject } вступят { $organization-into } { $date-in }
       *[masculine] { $subject } вступит { $organization-into } { $date-in }
     }
 }
say-joined = { $verb ->
    [participant] { $subject-gender ->
        [unknown] { $subject } — участник { $organization-of } { $date-since }
        [feminine] { $subject } присоединилась к { $organization-to } { $date-in }
        [neuter] { $subject } присоединилось к { $organization-to } { $date-in }
        [plural] { $subject } присоединились к { $organization-to } { $date-in }
       *[masculine] { $subject } присоединился к { $organization-to } { $date-in }
     }
    [signatory] { $subject-gender ->
        [unknown] { $subject } — среди подписавших { $organization-acc } ({ $date })
        [feminine] { $subject } подписала { $organization-acc } { $date-in }
        [neuter] { $subject } подписало { $organization-acc } { $date-in }
        [plural] { $subject } подписали { $organization-acc } { $date-in }
       *[masculine] { $subject } подписал { $organization-acc } { $date-in }
     }
   *[member] { $subject-gender ->
        [unknown] { $subject } — участник { $organization-of } { $date-since }
        [feminine] { $subject } вступила { $organization-into } { $date-in }
        [neuter] { $subject } вступило { $organization-into } { $date-in }
        [plural] { $subject } вступили { $organization-into } { $date-in }
       *[masculine] { $subject } вступил { $organization-into } { $date-in }
     }
 }
say-left = { $subject-gender ->
    [unknown] { $subject } не участвует { $organization-in } { $date-since }
    [feminine] { $subject } вышла из { $organization-of } { $date-in }
    [neuter] { $subject } вышло из { $organization-of } { $date-in }
    [plural] { $subject } вышли из { $organization-of } { $date-in }
   *[masculine] { $subject } вышел из { $organization-of } { $date-in }
 }
say-joined-next = { $verb ->
    [participant] к { $organization-to } — { $date-in }
    [signatory] { $organization-acc } — { $date-in }
   *[member] { $organization-into } — { $date-in }
 }
say-clauses = { $form ->
    [year] { $first }, и { $second }
   *[clause] { $first }, а { $second }
 }
say-joined-same = { $subject-gender ->
    [feminine] { $verb ->
        [participant] к { $organization-to } присоединилась { $date-in }
        [signatory] { $organization-acc } подписала { $date-in }
       *[member] { $organization-into } вступила { $date-in }
     }
    [neuter] { $verb ->
        [participant] к { $organization-to } присоединилось { $date-in }
        [signatory] { $organization-acc } подписало { $date-in }
       *[member] { $organization-into } вступило { $date-in }
     }
    [plural] { $verb ->
        [participant] к { $organization-to } присоединились { $date-in }
        [signatory] { $organization-acc } подписали { $date-in }
       *[member] { $organization-into } вступили { $date-in }
     }
   *[masculine] { $verb ->
        [participant] к { $organization-to } присоединился { $date-in }
        [signatory] { $organization-acc } подписал { $date-in }
       *[member] { $organization-into } вступил { $date-in }
     }
 }
say-it = { $form ->
    [genitive] { $gender ->
        [feminine] неё
        [plural] них
       *[masculine] него
     }
    [dative] { $gender ->
        [feminine] ней
        [plural] ним
       *[masculine] нему
     }
    [accusative] { $gender ->
        [feminine] её
        [plural] их
       *[masculine] его
     }
    [instrumental] { $gender ->
        [feminine] ней
        [plural] ними
       *[masculine] ним
     }
    [inside] { $gender ->
        [feminine] в ней
        [plural] в них
       *[masculine] в нём
     }
    [into] { $gender ->
        [feminine] в неё
        [plural] в них
       *[masculine] в него
     }
   *[subject] { $gender ->
        [feminine] она
        [neuter] оно
        [plural] они
       *[masculine] он
     }
 }
say-founded = { $organization-gender ->
    [unknown] основание { $organization-of } — { $date-in }
    [feminine] { $organization } основана { $date-in }
    [neuter] { $organization } основано { $date-in }
    [plural] { $organization } основаны { $date-in }
   *[masculine] { $organization } основан { $date-in }
 }
say-dissolved = { $organization-gender ->
    [unknown] { $organization } не существует { $date-since }
    [feminine] { $organization } прекратила существование { $date-in }
    [neuter] { $organization } прекратило существование { $date-in }
    [plural] { $organization } прекратили существование { $date-in }
   *[masculine] { $organization } прекратил существование { $date-in }
 }
say-today = сегодня
say-absent = { $verb ->
    [signatory] среди подписавших { $organization-acc } { $subject } не значится
   *[member] { $subject-gender ->
        [plural] { $subject } не значатся среди участников { $organization-of }
       *[masculine] { $subject } не значится среди участников { $organization-of }
     }
 }
say-absent-partial = { $verb ->
    [signatory] В данных не сказано, есть ли { $subject } среди подписавших { $organization-acc }: названы не все.
   *[member] В данных не сказано, есть ли { $subject } среди участников { $organization-of }: названы не все.
 }
say-absent-unnamed = В данных не сказано, есть ли { $subject } среди участников { $organization-of }.

## Роли, округа

say-role-at = { $role } { $organization-in }
say-role-foreign = «{ $role }»
say-role = { $time ->
    [since] { $subject } — { $role-at } { $date-since }
    [since-until] { $subject } — { $role-at } { $date-since }, по { $end }
    [range] { $subject } — { $role-at } ({ $range })
    [until] { $subject } — { $role-at } (по { $date-until })
    [again] { $subject } — { $role-at } { $date-since }, а раньше — { $ranges }
    [ranges] { $subject } — { $role-at }: { $ranges }
    [future] { $subject } — { $role-at }, но только { $date-since }
   *[plain] { $subject } — { $role-at }
 }
say-role-also = { $clause }, а также { $role }{ $ranges }
say-role-joined = { $subject } — { $role-at } { $date-since }
say-role-left = { $subject } больше не { $role-at } { $date-since }
say-role-length = { $subject } — { $role-at }: { $length }, { $ranges }
say-role-range = { $role }, { $ranges }
say-name-role = { $name } — { $role }
say-but-since-when = { $clause }, но с какого времени, в данных не сказано
say-for-area = { $clause } — от { $area }
say-area = «{ $name }»
say-area-of = округа «{ $name }»
say-counted-for = { $counted } от { $name }
say-counted-as = { $counted } в роли «{ $role }»
say-nobody-there = { $certain ->
    [perhaps] { $lead }в данных нет никого, о ком это точно известно
   *[none] { $lead }в данных никто не назван{ $narrowed }{ $where ->
        [inside] {" "}{ $organization-in }
       *[anywhere] {""}
     }
 }
say-areas = { $tense ->
    [now] { $subject-gender ->
        [plural] { $subject } представляют { $areas }
       *[masculine] { $subject } представляет { $areas }
     }
   *[once] { $subject-gender ->
        [feminine] { $lead }{ $subject } представляла { $areas }
        [neuter] { $lead }{ $subject } представляло { $areas }
        [plural] { $lead }{ $subject } представляли { $areas }
        [masculine] { $lead }{ $subject } представлял { $areas }
       *[unknown] { $lead }{ $subject } — от { $areas }
     }
 }
say-areas-many = { $lead }{ $subject } в разное время — от этих округов
say-areas-all = { $lead }представлены округа
say-areas-none = { $who ->
    [one] { $tense ->
        [now] сегодня { $subject } не значится ни от одного округа
       *[once] { $lead }в данных не сказано, от какого округа { $subject }
     }
   *[nobody] { $lead }в данных не названо ни одного округа
 }

## Даты

say-dates = Вот эти даты:
say-today-is = Сегодня { $date }.
say-since-unknown = { $verb ->
    [participant] { $subject-gender ->
        [unknown] С какого времени { $subject } — участник { $organization-of }, в данных не сказано.
        [plural] С какого времени { $subject } участвуют { $organization-in }, в данных не сказано.
       *[masculine] С какого времени { $subject } участвует { $organization-in }, в данных не сказано.
     }
    [signatory] { $subject } — среди подписавших { $organization-acc }, но когда это было, в данных не сказано.
   *[member] { $subject-gender ->
        [unknown] С какого времени { $subject } — участник { $organization-of }, в данных не сказано.
        [plural] С какого времени { $subject } состоят { $organization-in }, в данных не сказано.
       *[masculine] С какого времени { $subject } состоит { $organization-in }, в данных не сказано.
     }
 }
say-not-yet = Ещё нет: { $clause }.
say-left-unstated = О выходе{ $of-subject } из { $organization-of } в данных ничего не сказано. { $sentence }
say-founded-unknown = Дата основания { $organization-of } в данных не указана.
say-dissolved-unknown = О прекращении работы { $organization-of } в данных не сказано.
say-only-year = В данных указан только год — { $date }. { $sentence }
say-only-month = В данных указан только месяц — { $date }. { $sentence }
say-no-date = Дата в данных не указана: { $name }.

## Сроки

say-years = { $most ->
    [0] меньше года
    [one] { $most } год
    [few] { $most } года
   *[many] { $most } лет
 }
say-years-at-most = не больше года
say-years-or = { $least } или { $most ->
    [one] { $most } год
    [few] { $most } года
   *[many] { $most } лет
 }
say-years-range = от { $least } до { $most ->
    [one] { $most } года
   *[many] { $most } лет
 }
say-length-membership = { $state ->
    [over] { $subject-gender ->
        [unknown] { $subject } — бывший участник { $organization-of }: { $length }, { $range }
        [feminine] { $verb ->
            [member] { $subject } состояла { $organization-in } { $length } ({ $range })
           *[participant] { $subject } участвовала { $organization-in } { $length } ({ $range })
         }
        [neuter] { $verb ->
            [member] { $subject } состояло { $organization-in } { $length } ({ $range })
           *[participant] { $subject } участвовало { $organization-in } { $length } ({ $range })
         }
        [plural] { $verb ->
            [member] { $subject } состояли { $organization-in } { $length } ({ $range })
           *[participant] { $subject } участвовали { $organization-in } { $length } ({ $range })
         }
       *[masculine] { $verb ->
            [member] { $subject } состоял { $organization-in } { $length } ({ $range })
           *[participant] { $subject } участвовал { $organization-in } { $length } ({ $range })
         }
     }
   *[going-on] { $verb ->
        [signatory] { $subject-gender ->
            [unknown] { $subject } — среди подписавших { $organization-acc } уже { $length } ({ $range })
            [feminine] { $subject } подписала { $organization-acc } { $length } назад, { $date-in }
            [neuter] { $subject } подписало { $organization-acc } { $length } назад, { $date-in }
            [plural] { $subject } подписали { $organization-acc } { $length } назад, { $date-in }
           *[masculine] { $subject } подписал { $organization-acc } { $length } назад, { $date-in }
         }
       *[member] { $subject-gender ->
        [unknown] { $subject } — участник { $organization-of } уже { $length } ({ $range })
        [plural] { $verb ->
            [member] { $subject } состоят { $organization-in } { $length } ({ $range })
           *[participant] { $subject } участвуют { $organization-in } { $length } ({ $range })
         }
       *[masculine] { $verb ->
            [member] { $subject } состоит { $organization-in } { $length } ({ $range })
           *[participant] { $subject } участвует { $organization-in } { $length } ({ $range })
         }
        }
     }
 }
say-length-spells = { $state ->
    [over] { $subject-gender ->
        [unknown] { $subject } — бывший участник { $organization-of }, в общей сложности { $length }: { $ranges }
        [feminine] { $verb ->
            [member] { $subject } состояла { $organization-in } в общей сложности { $length }: { $ranges }
           *[participant] { $subject } участвовала { $organization-in } в общей сложности { $length }: { $ranges }
         }
        [neuter] { $verb ->
            [member] { $subject } состояло { $organization-in } в общей сложности { $length }: { $ranges }
           *[participant] { $subject } участвовало { $organization-in } в общей сложности { $length }: { $ranges }
         }
        [plural] { $verb ->
            [member] { $subject } состояли { $organization-in } в общей сложности { $length }: { $ranges }
           *[participant] { $subject } участвовали { $organization-in } в общей сложности { $length }: { $ranges }
         }
       *[masculine] { $verb ->
            [member] { $subject } состоял { $organization-in } в общей сложности { $length }: { $ranges }
           *[participant] { $subject } участвовал { $organization-in } в общей сложности { $length }: { $ranges }
         }
     }
   *[going-on] { $subject-gender ->
        [unknown] { $subject } — участник { $organization-of }, в общей сложности { $length }: { $ranges }
        [plural] { $verb ->
            [member] { $subject } состоят { $organization-in } в общей сложности { $length }: { $ranges }
           *[participant] { $subject } участвуют { $organization-in } в общей сложности { $length }: { $ranges }
         }
       *[masculine] { $verb ->
            [member] { $subject } состоит { $organization-in } в общей сложности { $length }: { $ranges }
           *[participant] { $subject } участвует { $organization-in } в общей сложности { $length }: { $ranges }
         }
     }
 }
say-length-age = { $organization-gender ->
    [feminine] { $organization-to } { $length }: она основана { $date-in }
    [neuter] { $organization-to } { $length }: оно основано { $date-in }
    [plural] { $organization-to } { $length }: они основаны { $date-in }
    [masculine] { $organization-to } { $length }: он основан { $date-in }
   *[unknown] { $organization-to } { $length }: основание — { $date-in }
 }
say-length-existed = { $organization-gender ->
    [feminine] { $organization } просуществовала { $length } ({ $range })
    [neuter] { $organization } просуществовало { $length } ({ $range })
    [plural] { $organization } просуществовали { $length } ({ $range })
    [masculine] { $organization } просуществовал { $length } ({ $range })
   *[unknown] { $organization } — { $length } ({ $range })
 }
say-length-until = до { $date-of } — { $length }
say-length-since = с { $date-of } — { $length }
say-length-between = { $most ->
    [one] прошёл { $length }: { $clauses }
   *[many] прошло { $length }: { $clauses }
 }
say-length-stated = { $length }: { $sentences }
say-length-none = в одном и том же году: { $clauses }

## Да и нет

say-yes = Да, { $clause }.
say-yes-stated = Да. { $sentence }
say-yes-same-year = Да, в тот же год: { $clauses }.
say-no = Нет: { $clause }.
say-no-stated = Нет. { $sentence }
say-no-longer = Уже нет: { $clause }.
say-cannot-tell = По данным этого не сказать: { $clause }.
say-but-undated = { $clause }, но дата не указана
say-cannot-tell-stated = По данным этого не сказать. { $sentence }
say-too-vague = По данным этого не сказать, указан только { $precision ->
    [month] месяц
    [day] день
   *[year] год
 }: { $clause }.

## Время

say-time-in = во время { $point }
say-time-since = со времени { $point }
say-time-after = после { $point }
say-time-before = до { $point }
say-time-by = ко времени { $point }
say-time-year = в год { $point }
say-time-between = между { $first } и { $second }
say-time-except = в другое время, не { $time },
say-point-today = { $form ->
    [between] сегодняшним днём
   *[after] сегодняшнего дня
 }
say-point-membership = { $form ->
    [own] { $event ->
        [left] выхода из { $organization-of }
       *[joined] { $verb ->
            [participant] присоединения к { $organization-to }
            [signatory] подписания { $organization-of }
           *[member] вступления { $organization-into }
         }
     }
    [between] { $event ->
        [left] выходом из { $organization-of }
       *[joined] { $verb ->
            [participant] присоединением к { $organization-to }
            [signatory] подписанием { $organization-of }
           *[member] вступлением { $organization-into }
         }
     }
   *[after] { $event ->
        [left] выхода{ $of-subject } из { $organization-of }
       *[joined] { $verb ->
            [participant] присоединения{ $of-subject } к { $organization-to }
            [signatory] подписания { $organization-of }
           *[member] вступления{ $of-subject } { $organization-into }
         }
     }
 }
say-point-organization = { $form ->
    [between] { $event ->
        [dissolved] прекращением работы { $organization-of }
       *[founded] основанием { $organization-of }
     }
   *[after] { $event ->
        [dissolved] прекращения работы { $organization-of }
       *[founded] основания { $organization-of }
     }
 }
say-point-dated = { $point } ({ $date })
say-also-narrowed = { $by ->
    [joined] (вступление { $time })
    [left] (выход { $time })
    [founded] (основание { $time })
    [dissolved] (прекращение работы { $time })
   *[during] (членство { $time })
 }

## Списки организаций

say-count = { $counted }{ $period }
say-deed = { $story ->
    [joined] { $verb ->
        [signatory] { $subject-gender ->
            [feminine] подписала { $objects-acc }
            [neuter] подписало { $objects-acc }
            [plural] подписали { $objects-acc }
           *[masculine] подписал { $objects-acc }
         }
        [participant] { $subject-gender ->
            [feminine] присоединилась { $objects-to }
            [neuter] присоединилось { $objects-to }
            [plural] присоединились { $objects-to }
           *[masculine] присоединился { $objects-to }
         }
       *[member] { $subject-gender ->
            [feminine] вступила { $objects-into }
            [neuter] вступило { $objects-into }
            [plural] вступили { $objects-into }
           *[masculine] вступил { $objects-into }
         }
     }
    [left] { $subject-gender ->
        [feminine] вышла { $objects-of }
        [neuter] вышло { $objects-of }
        [plural] вышли { $objects-of }
       *[masculine] вышел { $objects-of }
     }
    [during] { $verb ->
        [signatory] { $subject-gender ->
            [feminine] была среди подписавших { $objects-acc }
            [neuter] было среди подписавших { $objects-acc }
            [plural] были среди подписавших { $objects-acc }
           *[masculine] был среди подписавших { $objects-acc }
         }
        [participant] { $subject-gender ->
            [feminine] участвовала { $objects-in }
            [neuter] участвовало { $objects-in }
            [plural] участвовали { $objects-in }
           *[masculine] участвовал { $objects-in }
         }
       *[member] { $subject-gender ->
            [feminine] состояла { $objects-in }
            [neuter] состояло { $objects-in }
            [plural] состояли { $objects-in }
           *[masculine] состоял { $objects-in }
         }
     }
    [now] { $verb ->
        [signatory] { $subject-gender ->
            [feminine] подписала { $objects-acc }
            [neuter] подписало { $objects-acc }
            [plural] подписали { $objects-acc }
           *[masculine] подписал { $objects-acc }
         }
        [participant] { $subject-gender ->
            [plural] участвуют { $objects-in }
           *[masculine] участвует { $objects-in }
         }
       *[member] { $subject-gender ->
            [plural] состоят { $objects-in }
           *[masculine] состоит { $objects-in }
         }
     }
   *[longer] { $verb ->
        [signatory] значится среди подписавших { $objects-acc }
        [participant] { $subject-gender ->
            [plural] участвуют { $objects-in }
           *[masculine] участвует { $objects-in }
         }
       *[member] { $subject-gender ->
            [plural] состоят { $objects-in }
           *[masculine] состоит { $objects-in }
         }
     }
 }
say-deeds = { $story ->
    [longer] дольше { $years ->
        [1] года
        [one] { $years } года
       *[many] { $years } лет
     } { $subject } { $deeds }
    [shorter] меньше { $years ->
        [1] года
        [one] { $years } года
       *[many] { $years } лет
     } { $subject } { $deeds }
   *[other] { $lead }{ $subject } { $deeds }
 }
say-total = { $number }: { $sentence }
say-apart = кроме { $names }, { $sentence }
say-list-now = { $who ->
    [nobody] в данных есть { $counted }
    [several] { $subject } вместе участвуют в { $counted-in }
   *[one] { $subject-gender ->
        [unknown] { $subject } — участник { $counted-of }
        [feminine] { $verb ->
            [member] { $subject } состоит в { $counted-in }
            [signatory] { $subject } подписала { $counted-acc }
           *[mixed] { $subject } участвует в { $counted-in }
         }
        [neuter] { $verb ->
            [member] { $subject } состоит в { $counted-in }
            [signatory] { $subject } подписало { $counted-acc }
           *[mixed] { $subject } участвует в { $counted-in }
         }
        [plural] { $verb ->
            [member] { $subject } состоят в { $counted-in }
            [signatory] { $subject } подписали { $counted-acc }
           *[mixed] { $subject } участвуют в { $counted-in }
         }
       *[masculine] { $verb ->
            [member] { $subject } состоит в { $counted-in }
            [signatory] { $subject } подписал { $counted-acc }
           *[mixed] { $subject } участвует в { $counted-in }
         }
     }
 }
say-list-together = { $subject } вместе состоят { $names-in }
say-list-joined = { $who ->
    [nobody] { $lead }— { $counted }
    [several] { $lead }{ $subject } присоединились к { $counted-to }
   *[one] { $subject-gender ->
        [unknown] { $lead }{ $subject } — новый участник { $counted-of }
        [feminine] { $verb ->
            [member] { $lead }{ $subject } вступила в { $counted-acc }
            [signatory] { $lead }{ $subject } подписала { $counted-acc }
           *[mixed] { $lead }{ $subject } присоединилась к { $counted-to }
         }
        [neuter] { $verb ->
            [member] { $lead }{ $subject } вступило в { $counted-acc }
            [signatory] { $lead }{ $subject } подписало { $counted-acc }
           *[mixed] { $lead }{ $subject } присоединилось к { $counted-to }
         }
        [plural] { $verb ->
            [member] { $lead }{ $subject } вступили в { $counted-acc }
            [signatory] { $lead }{ $subject } подписали { $counted-acc }
           *[mixed] { $lead }{ $subject } присоединились к { $counted-to }
         }
       *[masculine] { $verb ->
            [member] { $lead }{ $subject } вступил в { $counted-acc }
            [signatory] { $lead }{ $subject } подписал { $counted-acc }
           *[mixed] { $lead }{ $subject } присоединился к { $counted-to }
         }
     }
 }
say-list-left = { $who ->
    [one] { $subject-gender ->
        [feminine] { $lead }{ $subject } вышла из { $counted-of }
        [neuter] { $lead }{ $subject } вышло из { $counted-of }
        [plural] { $lead }{ $subject } вышли из { $counted-of }
        [masculine] { $lead }{ $subject } вышел из { $counted-of }
       *[unknown] { $lead }{ $subject } больше не участник { $counted-of }
     }
    [several] { $lead }{ $subject } вышли из { $counted-of }
   *[nobody] { $lead }— { $counted }
 }
say-list-during = { $who ->
    [one] { $subject-gender ->
        [feminine] { $verb ->
            [member] { $lead }{ $subject } состояла в { $counted-in }
           *[mixed] { $lead }{ $subject } участвовала в { $counted-in }
         }
        [neuter] { $verb ->
            [member] { $lead }{ $subject } состояло в { $counted-in }
           *[mixed] { $lead }{ $subject } участвовало в { $counted-in }
         }
        [plural] { $verb ->
            [member] { $lead }{ $subject } состояли в { $counted-in }
           *[mixed] { $lead }{ $subject } участвовали в { $counted-in }
         }
        [masculine] { $verb ->
            [member] { $lead }{ $subject } состоял в { $counted-in }
           *[mixed] { $lead }{ $subject } участвовал в { $counted-in }
         }
       *[unknown] { $lead }{ $subject } — участник { $counted-of }
     }
    [several] { $lead }{ $subject } вместе участвовали в { $counted-in }
   *[nobody] { $lead }— { $counted }
 }
say-list-former = { $who ->
    [one] { $lead }{ $subject } — бывший участник { $counted-of }
    [several] { $lead }{ $subject } — бывшие участники { $counted-of }
   *[nobody] { $lead }бывшие участники есть у { $counted-of }
 }
say-list-ever = { $who ->
    [one] { $lead }{ $subject } — нынешний или бывший участник { $counted-of }
    [several] { $lead }{ $subject } — нынешние или бывшие участники { $counted-of }
   *[nobody] { $lead }в данных есть { $counted }
 }
say-list-founded = { $count ->
    [one] { $gender ->
        [masculine] { $lead }основан { $counted }
       *[feminine] { $lead }основана { $counted }
     }
   *[many] { $lead }основаны { $counted }
 }
say-list-dissolved = { $count ->
    [one] { $gender ->
        [masculine] { $lead }прекратил существование { $counted }
       *[feminine] { $lead }прекратила существование { $counted }
     }
   *[many] { $lead }прекратили существование { $counted }
 }
say-list-longer = дольше { $years ->
    [1] года
    [one] { $years } года
   *[many] { $years } лет
 } { $who ->
    [one] { $subject-gender ->
        [unknown] { $subject } — участник { $counted-of }
        [plural] { $subject } участвуют в { $counted-in }
       *[masculine] { $subject } участвует в { $counted-in }
     }
   *[several] — { $counted }
 }
say-list-shorter = меньше { $years ->
    [1] года
    [one] { $years } года
   *[many] { $years } лет
 } { $who ->
    [one] { $subject-gender ->
        [unknown] { $subject } — участник { $counted-of }
        [plural] { $subject } участвуют в { $counted-in }
       *[masculine] { $subject } участвует в { $counted-in }
     }
   *[several] — { $counted }
 }
say-none-at-all = { $subject-gender ->
    [unknown] в данных нет ни одной организации, участник которой — { $subject }
    [plural] в данных нет ни одной организации, в которой состоят { $subject }
   *[masculine] в данных нет ни одной организации, в которой состоит { $subject }
 }
say-none-now = { $who ->
    [one] { $subject-gender ->
        [plural] в данных нет такой организации, в которой состоят { $subject }
       *[masculine] в данных нет такой организации, в которой состоит { $subject }
     }
    [several] в данных нет организации, общей для всех: { $subject }
   *[nobody] { $certain ->
        [perhaps] такой организации, о которой это точно известно, в данных нет
       *[none] такой организации в данных нет
     }
 }
say-none-any-more = { $subject-gender ->
    [plural] сейчас { $subject } нигде не состоят, но раньше было иначе:
   *[masculine] сейчас { $subject } нигде не состоит, но раньше было иначе:
 }
say-none-joined = { $certain ->
    [perhaps] { $lead }— ни одного вступления, о котором это точно известно
   *[none] { $who ->
        [one] { $subject-gender ->
            [feminine] { $lead }{ $subject } никуда не вступала
            [neuter] { $lead }{ $subject } никуда не вступало
            [plural] { $lead }{ $subject } никуда не вступали
            [masculine] { $lead }{ $subject } никуда не вступал
           *[unknown] { $lead }— ни одного вступления
         }
       *[several] { $lead }— ни одного вступления
     }
 }
say-none-left = { $lead }— ни одного выхода, о котором сказано в данных
say-none-founded = { $certain ->
    [perhaps] { $lead }не основана ни одна, о которой это точно известно
   *[none] { $time }, судя по данным, не основана ни одна
 }
say-none-dissolved = { $time }, судя по данным, ни одна не прекратила существование
say-none-during = { $certain ->
    [perhaps] { $lead }— ни одной организации, о которой это точно известно
   *[none] { $who ->
        [one] { $subject-gender ->
            [feminine] { $time }, судя по данным, { $subject } нигде не состояла
            [neuter] { $time }, судя по данным, { $subject } нигде не состояло
            [plural] { $time }, судя по данным, { $subject } нигде не состояли
            [masculine] { $time }, судя по данным, { $subject } нигде не состоял
           *[unknown] { $time }, судя по данным, — ни одной организации
         }
       *[several] { $time }, судя по данным, — ни одной организации
     }
 }
say-none-former = о выходе{ $of-subject } из какой-либо организации в данных не сказано
say-none-ever = такой организации в данных нет
say-none-longer = дольше { $years ->
    [1] года
    [one] { $years } года
   *[many] { $years } лет
 } — { $certain ->
    [perhaps] ни одной, о которой это точно известно
   *[none] ни одной
 }
say-none-shorter = меньше { $years ->
    [1] года
    [one] { $years } года
   *[many] { $years } лет
 } — { $certain ->
    [perhaps] ни одной, о которой это точно известно
   *[none] ни одной
 }
say-perhaps = возможно, в этом ряду и { $name }: { $precision ->
    [day] дата — { $date }
    [month] в данных указан только месяц — { $date }
   *[year] в данных указан только год — { $date }
 }
say-perhaps-many = Возможно, сюда относятся ещё { $count }: их даты недостаточно точны.
say-left-out = Дата не указана, поэтому здесь не { $count ->
    [one] учтено
   *[other] учтены
 }: { $names }.
say-left-out-many = { $story ->
    [founded] Ещё у { $counted } дата основания не указана.
   *[other] Ещё у { $counted } дата не указана.
 }
say-left-out-founded = Дата основания { $names } в данных не указана.
say-left-out-joined = { $verb ->
    [participant] { $subject-gender ->
        [unknown] Кроме того, { $subject } — участник { $names-of }, но с какого времени, в данных не сказано.
        [plural] Кроме того, { $subject } участвуют { $names-in }, но с какого времени, в данных не сказано.
       *[masculine] Кроме того, { $subject } участвует { $names-in }, но с какого времени, в данных не сказано.
     }
    [signatory] Кроме того, { $subject } — среди подписавших { $names-acc }, но когда это было, в данных не сказано.
   *[member] { $subject-gender ->
        [unknown] Кроме того, { $subject } — участник { $names-of }, но с какого времени, в данных не сказано.
        [plural] Кроме того, { $subject } состоят { $names-in }, но с какого времени, в данных не сказано.
       *[masculine] Кроме того, { $subject } состоит { $names-in }, но с какого времени, в данных не сказано.
     }
 }
say-nearest-both = до этого { $before }, а после { $after }
say-nearest-before = до этого { $before }
say-nearest-after = после этого { $after }
say-nearest = { $which ->
    [before] Последнее перед этим — { $before }.
    [after] Следующее после этого — { $after }.
   *[both] Последнее перед этим — { $before }, следующее — { $after }.
 }
say-also-founded = { $number ->
    [one] { $organization-gender ->
        [masculine] { $period } основан { $names }
        [neuter] { $period } основано { $names }
        [plural] { $period } основаны { $names }
        [feminine] { $period } основана { $names }
       *[unknown] { $period } основана организация { $names }
     }
   *[several] { $period } основаны { $names }
 }
say-topic = { $name }: { $why }
say-topic-many = { $counted } по этой теме:
say-topic-none = Об этом в данных не сказано ни у одной организации.

## Списки участников

say-members-now = { $partial ->
    [yes] { $count ->
        [1] в данных назван только { $counted } { $organization-of }
       *[many] в данных названы { $counted } { $organization-of } (список неполный)
     }
   *[no] { $organization-in } { $counted }
 }
say-members-count = { $partial ->
    [yes] { $organization-in }{ $period } не меньше { $counted-of } (в данных названы не все)
   *[no] { $organization-in }{ $period } { $counted }
 }
say-members-joined = { $verb ->
    [signatory] { $lead }{ $organization-acc } { $count ->
        [one] подписал { $counted }
       *[many] подписали { $counted }
     }
   *[member] { $lead }{ $organization-into } { $count ->
        [one] вступил { $counted }
       *[many] вступили { $counted }
     }
 }
say-members-left = { $lead }из { $organization-of } { $count ->
    [one] вышел { $counted }
   *[many] вышли { $counted }
 }
say-members-founded = { $lead }{ $organization-in } { $counted }
say-members-dissolved = { $lead }{ $organization-in } { $counted }
say-members-during = { $lead }{ $organization-in } { $count ->
    [one] состоял { $counted }
   *[many] состояли { $counted }
 }
say-members-former = { $lead }у { $organization-of } { $counted-former }
say-members-ever = { $lead }{ $organization-in } сейчас или раньше — { $counted }
say-members-longer = дольше { $years ->
    [1] года
    [one] { $years } года
   *[many] { $years } лет
 } { $organization-in } { $counted }
say-members-shorter = меньше { $years ->
    [1] года
    [one] { $years } года
   *[many] { $years } лет
 } { $organization-in } { $counted }
say-members-both = { $lead }{ $organizations-in } { $count ->
    [one] состоит { $counted }
   *[many] состоят { $counted }
 }
say-members-only = Из них в данных поимённо — только { $name }.
say-nobody-now = такие участники { $organization-of } в данных не названы
say-nobody-joined = { $certain ->
    [perhaps] { $lead }— ни одного вступления { $organization-into }, о котором это точно известно
   *[none] { $time }, судя по данным, — ни одного вступления { $organization-into }
 }
say-nobody-left = { $time }, судя по данным, — ни одного выхода из { $organization-of }
say-nobody-founded = такие участники { $organization-of } в данных не названы
say-nobody-dissolved = такие участники { $organization-of } в данных не названы
say-nobody-during = { $certain ->
    [perhaps] { $lead }ни об одном участнике { $organization-of } это точно не известно
   *[none] участники { $organization-of } { $lead }в данных не названы
 }
say-nobody-former = бывшие участники { $organization-of } в данных не названы
say-nobody-ever = такие участники { $organization-of } в данных не названы
say-nobody-longer = дольше { $years ->
    [1] года
    [one] { $years } года
   *[many] { $years } лет
 } { $organization-in } никто не состоит
say-nobody-shorter = меньше { $years ->
    [1] года
    [one] { $years } года
   *[many] { $years } лет
 } { $organization-in } никто не состоит

## Места по порядку

say-place-joined = { $verb ->
    [participant] { $lead }{ $rank-with } стало участие{ $of-subject } { $organization-in } — { $date-since }
    [signatory] { $lead }{ $rank-with } стало подписание { $organization-of } — { $date-in }
   *[member] { $is-very-first ->
        [yes] { $subject-gender ->
            [feminine] { $lead }раньше всего { $subject } вступила { $organization-into } — { $date-in }
            [neuter] { $lead }раньше всего { $subject } вступило { $organization-into } — { $date-in }
            [plural] { $lead }раньше всего { $subject } вступили { $organization-into } — { $date-in }
            [masculine] { $lead }раньше всего { $subject } вступил { $organization-into } — { $date-in }
           *[unknown] { $rank-noun } вступление{ $of-subject }{ $period } — { $organization-into }, { $date-in }
         }
       *[no] { $rank-noun } вступление{ $of-subject }{ $period } — { $organization-into }, { $date-in }
     }
 }
say-place-joiner = { $verb ->
    [signatory] { $lead }{ $rank-subject } среди подписавших { $organization-acc } — { $subject } ({ $date })
   *[member] { $subject-gender ->
        [feminine] { $lead }{ $rank-with } участником { $organization-of } стала { $subject } — { $date-in }
        [neuter] { $lead }{ $rank-with } участником { $organization-of } стало { $subject } — { $date-in }
        [plural] { $lead }{ $rank-with } участником { $organization-of } стали { $subject } — { $date-in }
        [masculine] { $lead }{ $rank-with } участником { $organization-of } стал { $subject } — { $date-in }
       *[unknown] { $lead }{ $rank-subject } участник { $organization-of } — { $subject } ({ $date-since })
     }
 }
say-place-left = { $lead }{ $rank-subject } выход{ $of-subject } — из { $organization-of }, { $date-in }
say-place-leaver = { $lead }{ $rank-subject } участник, который вышел из { $organization-of }, — { $subject } ({ $date })
say-place-founded = { $is-first ->
    [yes] { $end ->
        [last] { $organization-gender ->
            [masculine] { $lead }позже всех основан { $organization } — { $date-in }
            [feminine] { $lead }позже всех основана { $organization } — { $date-in }
            [neuter] { $lead }позже всех основано { $organization } — { $date-in }
            [plural] { $lead }позже всех основаны { $organization } — { $date-in }
           *[unknown] { $lead }позже всех основана организация { $organization } — { $date-in }
         }
       *[first] { $organization-gender ->
            [masculine] { $lead }раньше всех основан { $organization } — { $date-in }
            [feminine] { $lead }раньше всех основана { $organization } — { $date-in }
            [neuter] { $lead }раньше всех основано { $organization } — { $date-in }
            [plural] { $lead }раньше всех основаны { $organization } — { $date-in }
           *[unknown] { $lead }раньше всех основана организация { $organization } — { $date-in }
         }
     }
   *[no] { $lead }{ $rank-feminine } по времени основания — { $organization } ({ $date })
 }
say-place-dissolved = { $lead }{ $rank-feminine } по времени прекращения работы — { $organization } ({ $date })
say-place-length = { $is-first ->
    [yes] { $end ->
        [first] { $rank-length } членство{ $of-subject } — { $organization-in }: { $length } ({ $range })
       *[last] { $subject-gender ->
            [unknown] { $rank-length } членство{ $of-subject } — { $organization-in }: { $length } ({ $range })
            [plural] дольше всего { $subject } состоят { $organization-in }: { $length } ({ $range })
           *[masculine] дольше всего { $subject } состоит { $organization-in }: { $length } ({ $range })
         }
     }
   *[no] { $rank-length } членство{ $of-subject } — { $organization-in }: { $length } ({ $range })
 }
say-place-longest = { $rank-length } членство { $organization-in } — { $subject }: { $length } ({ $range })
say-place-size = { $is-first ->
    [yes] { $end ->
        [first] меньше всего участников — { $organization-in }: в данных их { $count }
       *[last] больше всего участников — { $organization-in }: в данных их { $count }
     }
   *[no] на { $rank } по числу участников — { $organization }: в данных их { $count }
 }
say-place-size-stated = { $is-first ->
    [yes] { $end ->
        [first] меньше всего участников — { $organization-in }: { $count }
       *[last] больше всего участников — { $organization-in }: { $count }
     }
   *[no] на { $rank } по числу участников — { $organization }: { $count }
 }
say-places = { $event ->
    [joined] { $lead }{ $rank } { $number-neuter } { $count ->
        [one] вступление
        [few] вступления
       *[many] вступлений
     }{ $of-subject }
   *[other] { $lead }{ $rank } { $number }
 }
say-place-shared = { $lead }{ $rank }, { $by ->
    [length] одинаково долгие
    [size] одинаково большие
   *[date] с одной и той же датой
 }
say-place-too-few = { $lead }их всего { $number }

## Что из этого

say-order-members = { $end ->
    [last] позже — { $name }, { $date-in }; { $rest }
   *[first] раньше — { $name }, { $date-in }; { $rest }
 }
say-order-organizations = { $end ->
    [last] позже — { $name }, { $date-in }; { $rest }
   *[first] раньше — { $name }, { $date-in }; { $rest }
 }
say-order-foundings = { $organization-gender ->
    [unknown] { $end ->
        [last] моложе — { $name }: { $date }; { $rest }
       *[first] старше — { $name }: { $date }; { $rest }
     }
   *[masculine] { $end ->
        [last] моложе
       *[first] старше
     } { $name }: { $organization-gender ->
        [feminine] она основана
        [neuter] оно основано
        [plural] они основаны
       *[masculine] он основан
     } { $date-in }; { $rest }
 }
say-order-first = сначала { $clause }
say-order-then = { $said }, потом { $clause }
say-order-rest = { $name } — { $date-in }
say-order-same = { $precision ->
    [day] Это один и тот же день — { $date }.
    [month] Это один и тот же месяц — { $date }; что раньше, в данных не сказано.
   *[year] Это один и тот же год — { $date }; что раньше, в данных не сказано.
 }
say-order-untold = Что было раньше, по данным не сказать: { $clauses }.
say-order-numbers = { $same ->
    [yes] { $end ->
        [first] меньше — { $first }, больше — { $second }
       *[last] больше — { $first }, меньше — { $second }
     }
   *[no] { $end ->
        [first] меньше — { $organization-in }: { $first } против { $second } { $other-in }
       *[last] больше — { $organization-in }: { $first } против { $second } { $other-in }
     }
 }
say-order-numbers-same = числа равны: { $first }
say-order-labels = { $end ->
    [first] меньше — { $label }: { $first }; { $other-label } — { $second }
   *[last] больше — { $label }: { $first }; { $other-label } — { $second }
 }
say-joined-name = { $verb ->
    [participant] к { $organization-to }
    [signatory] { $organization-acc }
   *[member] { $organization-into }
 }
say-order-joined = { $end ->
    [last] позже
   *[first] раньше
 } { $subject } { $verb ->
    [participant] { $subject-gender ->
        [feminine] присоединилась
        [neuter] присоединилось
        [plural] присоединились
       *[masculine] присоединился
     }
    [signatory] { $subject-gender ->
        [feminine] подписала
        [neuter] подписало
        [plural] подписали
       *[masculine] подписал
     }
   *[member] { $subject-gender ->
        [feminine] вступила
        [neuter] вступило
        [plural] вступили
       *[masculine] вступил
     }
 } { $joined } — { $date-in }, а { $rest }
say-order-lengths = { $kind ->
    [ages] { $end ->
        [first] моложе — { $name }: { $length }; { $rest }
       *[last] старше — { $name }: { $length }; { $rest }
     }
   *[other] { $end ->
        [first] меньше — { $name }: { $length }; { $rest }
       *[last] дольше — { $name }: { $length }; { $rest }
     }
 }
say-order-lengths-rest = { $name } — { $length }
say-order-lengths-same = разницы нет: { $parts }
say-order-lengths-untold = Что дольше, по данным не сказать: { $parts }.

## Факты

say-facts = у { $organization-of } { $counted }
say-value = { $organization }: { $label } — { $value }
say-value-alone = { $organization }: { $value }
say-statements = вот что в данных сказано о { $organization-in }:
say-statements-many = вот что сказано в данных:
say-sum-total = Всего { $number } ({ $reckoned }).
say-sum-difference = { $number } ({ $reckoned }).
say-described = { $name } — { $description }
say-class = { $organization } — { $class }
say-description-unknown = Описания в данных нет: { $organization }.
say-name-short = { $short } — это { $name }.
say-name = Полное название — { $name }.
say-about = Источник сведений — { $source }.
say-about-none = Источник в данных не указан.
say-source = Источник: { $source }

## Неизвестно, выбор, разговор

say-unknown = Этого я не знаю: я отвечаю по небольшому набору данных о том, кто в чём состоит.
say-unknown-focus = { $subject-gender ->
    [plural] Этого я не знаю: могу сказать, где состоят { $subject }, с какого времени и что это за организации.
   *[masculine] Этого я не знаю: могу сказать, где состоит { $subject }, с какого времени и что это за организации.
 }
say-unknown-property = Ответа на этот вопрос в данных нет.
say-unknown-property-of = Ответа на этот вопрос в данных нет.
say-unknown-organization = О «{ $words }» в данных ничего не сказано.
say-unknown-member = Участника «{ $words }» в данных нет.
say-unknown-clause = Осталось непонятным: «{ $words }» — спросите, пожалуйста, об этом отдельно.
say-unknown-future = О планах в данных ничего не сказано.
say-unknown-which = О какой организации речь?
say-unknown-whose = О чьём членстве речь? Назовите, пожалуйста, участника.
say-unknown-argument = Добавьте, что искать, например { $example }.
say-unknown-too-long = Так много сразу я прочитать не могу: спросите, пожалуйста, одним-двумя предложениями.
say-clarify = Уточните, пожалуйста: что имеется в виду?
say-help = Спросите, кто в какой организации состоит, с какого времени и что это за организации.
say-help-focus = { $subject-gender ->
    [plural] Спросите, где состоят { $subject }, с какого времени и что это за организации.
   *[masculine] Спросите, где состоит { $subject }, с какого времени и что это за организации.
 }
say-greeting = Здравствуйте! { $help }
say-thanks = Пожалуйста! Спрашивайте ещё.
