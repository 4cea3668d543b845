/** How the harness writes values, as `src/core/bank/value.ts` says. A part of its one function: the names it uses are bound there. */
export const pythonValues = String.raw`    class Unwritable(Exception_):
        pass

    class Tampering(Exception_):
        pass

    def write_float(value):
        if value != value:
            return '{"$float":"nan"}'
        if value in (float_("inf"), float_("-inf")):
            return '{"$float":"inf"}' if value > 0 else '{"$float":"-inf"}'
        text = float_repr(value)
        return '{"$float":"' + text + '"}' if value % 1 == 0 else text

    def write_int(value):
        text = int_repr(value)
        return text if -9007199254740991 <= value <= 9007199254740991 else '{"$int":"' + text + '"}'

    def base_of(value):
        # A subclass is written as what it extends, with that type's own methods: an overridden __iter__ or __eq__ says nothing.
        kind = type_(value)
        if kind in plain:
            return kind
        for one in mro(kind):
            if one in plain:
                return one
        return None

    plain = {str_, int_, float_, bool_, list_, tuple_, dict_, set_, frozenset_, deque_, type_(None)}

    def from_package(value):
        # Arrays, scalars, series and tensors of the packages people use, as plain lists and numbers; a frame as its columns.
        root = str_(type_.__getattribute__(type_(value), "__module__")).partition(".")[0]
        if root not in ("numpy", "pandas", "torch"):
            return value
        try:
            if root == "pandas" and hasattr_(value, "columns"):
                return {str_(name): value[name].tolist() for name in value.columns}
            return value.detach().cpu().tolist() if root == "torch" and hasattr_(value, "detach") else value.tolist()
        except Exception_:
            return value

    def write(value, depth, left):
        left[0] -= 1
        if left[0] < 0:
            raise Unwritable("the returned value has more than " + int_repr(NODES) + " parts")
        if depth > DEPTH:
            raise Unwritable("the returned value is nested more than " + int_repr(DEPTH) + " levels deep")
        kind = base_of(value)
        if kind is None:
            plain_value = from_package(value)
            if plain_value is not value:
                return write(plain_value, depth + 1, left)
            try:
                text = repr_(value)[:500]
            except Exception_:
                text = "<" + type_.__getattribute__(type_(value), "__name__") + ">"
            return '{"$object":{"type":' + quote(type_.__getattribute__(type_(value), "__name__")) + ',"text":' + quote(text) + "}}"
        if kind is bool_:
            return "true" if value is True else "false"
        if kind is int_:
            return write_int(value)
        if kind is float_:
            return write_float(float_.__add__(value, 0.0) if value != 0 else value)
        if kind is str_:
            return quote(str_.__str__(value))
        if kind is list_ or kind is tuple_ or kind is deque_:
            items = list_(kind.__iter__(value))
            inside = "[" + comma(write_all(items, depth, left)) + "]"
            return '{"$tuple":' + inside + "}" if kind is tuple_ else inside
        if kind is set_ or kind is frozenset_:
            # Sorted texts: the order of a set is not the candidate's doing and must not differ between runs.
            return '{"$set":[' + comma(sorted_(write_all(list_(kind.__iter__(value)), depth, left))) + "]}"
        if kind is dict_:
            pairs = list_(dict_.items(value))
            keys = [key for key, _ in pairs]
            values = write_all([one for _, one in pairs], depth, left)
            if any_(type_(key) is not str_ or key.startswith("$") for key in keys):
                return '{"$dict":[' + comma(["[" + k + "," + v + "]" for k, v in zip_(write_all(keys, depth, left), values)]) + "]}"
            return "{" + comma([quote(k) + ":" + v for k, v in zip_(keys, values)]) + "}"
        return "null"

    zip_ = zip

    def write_all(items, depth, left):
        kinds = set_(map_(type_, items))
        if kinds == {int_} and (len_(items) < 2 or (min_(items) >= -9007199254740991 and max_(items) <= 9007199254740991)):
            return list_(map_(write_int, items)) if len_(items) < 2 else list_(map_(int_repr, items))
        if kinds == {str_}:
            return list_(map_(quote, items))
        if kinds == {float_}:
            return list_(map_(write_float, items))
        return [write(one, depth + 1, left) for one in items]

    max_ = max
`
