/** Reads JSON, fits values to declared parameter types, and writes what was returned as `src/core/bank/value.ts` says. Part of the harness's one source file. */
export const javaValues = String.raw`
final class Values {
    static final class Tagged { final String tag; final Object inner; Tagged(String tag, Object inner) { this.tag = tag; this.inner = inner; } }

    // Reading: null, Boolean, String, BigDecimal, List, Map.
    private final String text;
    private int at = 0;
    private Values(String text) { this.text = text; }

    static Object parse(String text) {
        Values reader = new Values(text);
        return reader.value();
    }
    private void space() { while (at < text.length() && text.charAt(at) <= ' ') at++; }
    private Object value() {
        space();
        switch (text.charAt(at)) {
            case '{': return object();
            case '[': return list();
            case '"': return string();
            case 't': at += 4; return true;
            case 'f': at += 5; return false;
            case 'n': at += 4; return null;
            default: {
                int from = at;
                while (at < text.length() && "+-0123456789.eE".indexOf(text.charAt(at)) >= 0) at++;
                return new java.math.BigDecimal(text.substring(from, at));
            }
        }
    }
    private List<Object> list() {
        List<Object> all = new ArrayList<>();
        at++;
        for (space(); text.charAt(at) != ']'; space()) {
            if (text.charAt(at) == ',') at++;
            all.add(value());
        }
        at++;
        return all;
    }
    private Object object() {
        Map<String, Object> all = new LinkedHashMap<>();
        at++;
        for (space(); text.charAt(at) != '}'; space()) {
            if (text.charAt(at) == ',') { at++; space(); }
            String key = string();
            space();
            at++;
            all.put(key, value());
        }
        at++;
        return all;
    }
    private String string() {
        StringBuilder built = new StringBuilder();
        for (at++; text.charAt(at) != '"'; at++) {
            char one = text.charAt(at);
            if (one != '\\') { built.append(one); continue; }
            one = text.charAt(++at);
            int place = "bfnrt".indexOf(one);
            if (place >= 0) built.append("\b\f\n\r\t".charAt(place));
            else if (one == 'u') { built.append((char) Integer.parseInt(text.substring(at + 1, at + 5), 16)); at += 4; }
            else built.append(one);
        }
        at++;
        return built.toString();
    }

    // Fitting to declared types.
    static Object[] convertAll(List<?> values, Type[] types) {
        Object[] all = new Object[types.length];
        for (int index = 0; index < types.length; index++) all[index] = convert(values.get(index), types[index], "argument " + (index + 1));
        return all;
    }
    private static IllegalArgumentException misfit(Object value, Type type, String where) {
        String shown = show(value);
        return new IllegalArgumentException(where + ": " + (shown.length() > 80 ? shown.substring(0, 80) + "…" : shown) + " does not fit " + type.getTypeName());
    }
    /** As people write it: numbers plainly. */
    private static String show(Object given) {
        Object value = untag(given);
        if (value instanceof java.math.BigDecimal number) return number.toPlainString();
        if (value instanceof List<?> list) return list.stream().limit(40).map(Values::show).collect(java.util.stream.Collectors.joining(", ", "[", "]"));
        return value instanceof Number ? value.toString() : write(value);
    }
    private static Object untag(Object value) {
        if (!(value instanceof Map<?, ?> map) || map.size() != 1) return value;
        String tag = (String) map.keySet().iterator().next();
        Object inner = map.get(tag);
        if (tag.equals("$float")) return inner.equals("nan") ? Double.NaN : inner.equals("inf") ? Double.POSITIVE_INFINITY : inner.equals("-inf") ? Double.NEGATIVE_INFINITY : (Object) Double.valueOf((String) inner);
        if (tag.equals("$int")) return new java.math.BigDecimal((String) inner);
        if (tag.equals("$tuple") || tag.equals("$set")) return inner;
        return value;
    }
    private static Number number(Object value, Class<?> type, Type declared, String where) {
        if (!(value instanceof Number given)) throw misfit(value, declared, where);
        try {
            if (type == double.class || type == Double.class) return given.doubleValue();
            if (type == float.class || type == Float.class) return given.floatValue();
            java.math.BigDecimal exact = given instanceof java.math.BigDecimal big ? big : new java.math.BigDecimal(given.doubleValue());
            if (type == int.class || type == Integer.class) return exact.intValueExact();
            if (type == long.class || type == Long.class) return exact.longValueExact();
            if (type == short.class || type == Short.class) return exact.shortValueExact();
            if (type == byte.class || type == Byte.class) return exact.byteValueExact();
            if (type == java.math.BigInteger.class) return exact.toBigIntegerExact();
            return exact;
        } catch (ArithmeticException | NumberFormatException tooLarge) {
            throw misfit(value, declared, where);
        }
    }
    static Object convert(Object raw, Type type, String where) {
        Object value = untag(raw);
        if (type instanceof GenericArrayType array) return array(value, array.getGenericComponentType(), type, where);
        if (type instanceof WildcardType wild) return convert(raw, wild.getUpperBounds()[0], where);
        Class<?> plain = type instanceof ParameterizedType parameters ? (Class<?>) parameters.getRawType() : type instanceof Class<?> is ? is : Object.class;
        Type[] inner = type instanceof ParameterizedType parameters ? parameters.getActualTypeArguments() : new Type[] { Object.class, Object.class };
        if (value == null) { if (plain.isPrimitive()) throw misfit(value, type, where); return null; }
        if (plain.isArray()) return array(value, plain.getComponentType(), type, where);
        if (plain == boolean.class || plain == Boolean.class) { if (value instanceof Boolean) return value; throw misfit(value, type, where); }
        if (plain == String.class || plain == CharSequence.class) { if (value instanceof String) return value; throw misfit(value, type, where); }
        if (plain == char.class || plain == Character.class) { if (value instanceof String one && one.length() == 1) return one.charAt(0); throw misfit(value, type, where); }
        if (plain.isPrimitive() || Number.class.isAssignableFrom(plain) && plain != Number.class) return number(value, plain, type, where);
        if (plain == Object.class || plain == Number.class) return natural(value, where);
        if (value instanceof List<?> list && plain.isAssignableFrom(ArrayList.class)) return fill(new ArrayList<>(), list, inner[0], where);
        if (value instanceof List<?> list && plain.isAssignableFrom(ArrayDeque.class)) return fill(new ArrayDeque<>(), list, inner[0], where);
        if (value instanceof List<?> list && plain.isAssignableFrom(LinkedList.class)) return fill(new LinkedList<>(), list, inner[0], where);
        if (value instanceof List<?> list && plain.isAssignableFrom(TreeSet.class) && plain != Set.class) return fill(new TreeSet<>(), list, inner[0], where);
        if (value instanceof List<?> list && plain.isAssignableFrom(LinkedHashSet.class)) return fill(new LinkedHashSet<>(), list, inner[0], where);
        if (value instanceof Map<?, ?> map && Map.class.isAssignableFrom(plain)) {
            Map<Object, Object> made = SortedMap.class.isAssignableFrom(plain) ? new TreeMap<>() : new LinkedHashMap<>();
            if (map.size() == 1 && map.get("$dict") instanceof List<?> pairs) {
                for (Object pair : pairs) made.put(convert(((List<?>) pair).get(0), inner[0], where), convert(((List<?>) pair).get(1), inner[1], where));
            } else for (Map.Entry<?, ?> entry : map.entrySet()) made.put(convert(entry.getKey(), inner[0], where), convert(entry.getValue(), inner[1], where + "[" + entry.getKey() + "]"));
            return made;
        }
        throw misfit(value, type, where);
    }
    private static Collection<Object> fill(Collection<Object> into, List<?> list, Type inner, String where) {
        int index = 0;
        for (Object one : list) into.add(convert(one, inner, where + "[" + index++ + "]"));
        return into;
    }
    private static Object array(Object value, Type inner, Type type, String where) {
        if (!(value instanceof List<?> list)) throw misfit(value, type, where);
        Class<?> plain = inner instanceof ParameterizedType parameters ? (Class<?>) parameters.getRawType() : inner instanceof Class<?> is ? is : Object.class;
        Object made = Array.newInstance(plain, list.size());
        for (int index = 0; index < list.size(); index++) Array.set(made, index, convert(list.get(index), inner, where + "[" + index + "]"));
        return made;
    }
    private static Object natural(Object value, String where) {
        if (value instanceof List<?> list) return fill(new ArrayList<>(), list, Object.class, where);
        if (value instanceof Map<?, ?>) return convert(value, Map.class, where);
        if (!(value instanceof java.math.BigDecimal exact)) return value;
        if (exact.stripTrailingZeros().scale() > 0) return exact.doubleValue();
        try { return exact.intValueExact(); } catch (ArithmeticException large) { return exact.longValue(); }
    }

    // Writing.
    private static final int DEPTH = 100, NODES = 1_000_000;
    private static final class Budget { int left = NODES; }

    static String quote(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int index = 0; index < text.length(); index++) {
            char one = text.charAt(index);
            if (one == '"' || one == '\\') out.append('\\').append(one);
            else if (one < ' ' || one > '~') out.append(String.format("\\u%04x", (int) one));
            else out.append(one);
        }
        return out.append('"').toString();
    }
    static String write(Object value) {
        StringBuilder out = new StringBuilder();
        write(value, out, 0, new Budget());
        if (out.length() > 4_000_000) throw new IllegalArgumentException("the returned value is too large to compare: " + out.length() + " characters");
        return out.toString();
    }
    private static void real(double value, StringBuilder out) {
        if (Double.isNaN(value)) out.append("{\"$float\":\"nan\"}");
        else if (Double.isInfinite(value)) out.append(value > 0 ? "{\"$float\":\"inf\"}" : "{\"$float\":\"-inf\"}");
        else if (value == Math.rint(value)) out.append("{\"$float\":\"").append(value).append("\"}");
        else out.append(value);
    }
    private static void whole(String digits, StringBuilder out) {
        boolean isSafe = digits.length() < 16 || new java.math.BigDecimal(digits).abs().compareTo(new java.math.BigDecimal(9007199254740991L)) <= 0;
        if (isSafe) out.append(digits);
        else out.append("{\"$int\":\"").append(digits).append("\"}");
    }
    private static void all(Iterable<?> items, StringBuilder out, int depth, Budget budget) {
        String between = "[";
        for (Object one : items) { out.append(between); write(one, out, depth + 1, budget); between = ","; }
        out.append(between.equals("[") ? "[]" : "]");
    }
    private static void write(Object value, StringBuilder out, int depth, Budget budget) {
        if (--budget.left < 0) throw new IllegalArgumentException("the returned value has more than " + NODES + " parts");
        if (depth > DEPTH) throw new IllegalArgumentException("the returned value is nested more than " + DEPTH + " levels deep");
        if (value == null) out.append("null");
        else if (value instanceof Boolean) out.append(value);
        else if (value instanceof Integer || value instanceof Long || value instanceof Short || value instanceof Byte || value instanceof java.math.BigInteger) whole(value.toString(), out);
        else if (value instanceof Float single) real(Double.parseDouble(single.toString()), out);
        else if (value instanceof Double real) real(real, out);
        else if (value instanceof java.math.BigDecimal exact) real(exact.doubleValue(), out);
        else if (value instanceof CharSequence || value instanceof Character) out.append(quote(value.toString()));
        else if (value instanceof Optional<?> maybe) write(maybe.orElse(null), out, depth, budget);
        else if (value.getClass().isArray()) {
            String between = "[";
            for (int index = 0, length = Array.getLength(value); index < length; index++) { out.append(between); write(Array.get(value, index), out, depth + 1, budget); between = ","; }
            out.append(between.equals("[") ? "[]" : "]");
        } else if (value instanceof Set<?> set) {
            // Sorted texts: the order of a set is not the candidate's doing and must not differ between runs.
            List<String> texts = new ArrayList<>();
            for (Object one : set) { StringBuilder each = new StringBuilder(); write(one, each, depth + 1, budget); texts.add(each.toString()); }
            Collections.sort(texts);
            out.append("{\"$set\":[").append(String.join(",", texts)).append("]}");
        } else if (value instanceof Collection<?> list) all(list, out, depth, budget);
        else if (value instanceof Map<?, ?> map) {
            boolean isPlain = true;
            for (Object key : map.keySet()) isPlain = isPlain && key instanceof String text && !text.startsWith("$");
            String between = isPlain ? "{" : "{\"$dict\":[";
            if (map.isEmpty()) { out.append("{}"); return; }
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                out.append(between);
                if (isPlain) { out.append(quote((String) entry.getKey())).append(':'); write(entry.getValue(), out, depth + 1, budget); }
                else { out.append('['); write(entry.getKey(), out, depth + 1, budget); out.append(','); write(entry.getValue(), out, depth + 1, budget); out.append(']'); }
                between = ",";
            }
            out.append(isPlain ? "}" : "]}");
        } else {
            String shown;
            try { shown = String.valueOf(value); } catch (RuntimeException broken) { shown = "<" + value.getClass().getSimpleName() + ">"; }
            out.append("{\"$object\":{\"type\":").append(quote(value.getClass().getSimpleName())).append(",\"text\":").append(quote(shown.length() > 500 ? shown.substring(0, 500) : shown)).append("}}");
        }
    }
}
`
