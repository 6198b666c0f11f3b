"""Legal forms of firms as they stand in names, as alternatives of a regular expression (forms 0.5)."""

# In Kazakhstan and its neighbours, written out and in capitals.
AT_HOME = "|".join(
    (
        "[Тт]овариществ(?:ом|[оау]) с ограниченной ответственностью",
        "[Аа]кционерн(?:ое|ого|ому|ым) обществ(?:ом|[оау])",
        "[Оо]бщество с ограниченной ответственностью",
        "[Ии]ндивидуальный предприниматель",
        "[Кк]рестьянское хозяйство",
        "[Фф]ермерское хозяйство",
        "[Жж]ауапкершілігі шектеулі серіктестігі?(?:не|нің|мен)?",
        "[Аа]кционерлік қоғамы?(?:на)?",
        "[Жж]еке кәсіпкер",
        "[Шш]аруа қожалығы",
        *"ТОО TOO АО ООО ОсОО ОАО ЗАО ПАО НАО ИП КХ ФХ РГП ГКП КГП ЖШС ЖШҚ АҚ ЖК ШҚ МЧЖ ЧП УП ОДО".split(),
    )
)
# Elsewhere, and nowhere at home: no «LLP», «LLC», «Ltd.», as firms at home call themselves in English.
ONLY_ABROAD = (
    r"GmbH|GMBH|mbH|AG|FZE|FZCO|FZ-LLC|DMCC|OÜ|UAB|SIA|有限公司|公司|A\.? ?Ş\.?|(?:Ltd\.? ?[ŞS]ti|LTD\.? ?[ŞS]T[İI])\.?"
    r"|d\. ?o\. ?o\.|ApS|A/S|Oyj?|Kft\.?|S\.?p\.?A\.?|S\.?r\.?l\.?|SARL|SAS|[BN]\.?V\.?|Sp\. ?z ?o\. ?o\.|s\. ?r\. ?o\."
    r"|Pte\.? ?Ltd\.?|PLC|Co\.,? ?Ltd\.?|DOO|Ltda\.?|Lda\.?|W\.L\.L\.?"
)
# Of all of them.
ABROAD = "|".join(
    (
        *"LLP LLC JSC OOO OSOO MCHJ MChJ AG PLC SARL SAS FZE FZCO FZ-LLC DMCC KG OÜ UAB SIA 有限公司 公司".split(),
        r"Limited\sLiability\s(?:Partnership|Company)|LIMITED\sLIABILITY\s(?:PARTNERSHIP|COMPANY)",
        r"GmbH(?: ?& ?Co\.? ?KG)?",
        r"mbH(?: ?& ?Co\.? ?KG)?|MBH|Ges\. ?m\. ?b\. ?H\.?|GesmbH",  # «Prüfgesellschaft mbH»
        r"Aktiengesellschaft|e\. ?[VKG]\.|UG(?: \(haftungsbeschränkt\))|OHG|GbR",
        r"Anonim [ŞS]irketi|ANON[İI]M [ŞS][İI]RKET[İI]",
        r"(?:Ltd\.? ?[ŞS]ti|LTD\.? ?[ŞS]T[İI])\.?",
        r"L\.L\.C\.?|L\.L\.P\.?|P\.C\.|PLLC|P\.L\.L\.C\.?",
        r"(?:Pte\.? ?)?[Ll][Tt]d\.?",
        r"(?:PTE\.? ?)?LTD\.?",
        r"GMBH(?: ?& ?CO\.? ?KG)?",
        r"Limited(?: [ŞS]irketi)?|L[İI]M[İI]TED(?: [ŞS][İI]RKET[İI])?",
        r"CORP(?:ORATION|\.)?",
        r"I(?:nc|NC)\.?",
        r"Corp(?:oration|\.)?",
        r"FZ LLC",
        r"PartG(?: ?mbB)?",
        r"(?:Sdn\.? ?Bhd|SDN\.? ?BHD)\.?",
        r"d\. ?o\. ?o\.",
        r"ApS|A/S|Oy|Kft\.?|E?OOD",
        r"A\.? ?Ş\.?",
        # Norwegian and Estonian AS, Norwegian ASA: where the name ends, or before one in quotation marks; Czech and Slovak a.s.
        r"ASA?(?=\s*(?:$|[,.;()·|\n«“„\"]))",
        # Swedish AB, not the province in an address, «Calgary, AB»; Croatian d.d. and Serbian a.d., not «d.d.» of days
        r"(?<!, )AB(?: ?\(publ\))?(?=\s*(?:$|[,.;()·|\n«“„\"]))",
        r"[ad]\. ?d\.(?=\s*(?:$|[,;()·|\n«“„\"]))",
        r"Oyj|EURL|SASU|DOO|EAD|Zrt\.?|Nyrt\.?|Ltda\.?|Lda\.?|W\.L\.L\.?|WLL|K\.K\.|C\.V\.|S\.?R\.?L\.?|S\.P\.A\.?",
        r"a\. ?s\.",
        r"S\.? ?A\.?",
        r"S\.?p\.?A\.?",
        r"S\.?r\.?l\.?",
        r"[BN]\.?V\.?",
        r"Sp\. ?z ?o\. ?o\.",
        r"s\. ?r\. ?o\.",
    )
)
