package org.lscb.scr.engine.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.servlet.FilterChain;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lscb.scr.agency.StandingRole;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Row by row through the gateway, with rows, keys and values taken from the allow-list itself: whom a row is for gets through, and everybody
 * and everything else gets one and the same answer.
 */
class AllowListTest {

    private static final String TOKEN = "the page's token";
    private static final Map<Part, List<String>> PARTS = Map.of(Part.FILE, List.of("scripts/config.js"), Part.ME, List.of("somebody"), Part.TASK,
        List.of("6f1c2f5e-0000-4000-8000-000000000001"), Part.LIST, List.of("6f1c2f5e-0000-4000-8000-000000000002"), Part.MODEL,
        List.of("serious-case-review:1:6f1c2f5e", "serious-case-review%3A1%3A6f1c2f5e"), Part.DEFINITION, List.of("serious-case-review:1:6f1c2f5e"),
        Part.JOB, List.of("6f1c2f5e-0000-4000-8000-000000000003"));
    /** One of them has to please each key; which, the key says. */
    private static final List<String> WORDS = List.of("true", "false", "50", "Task", "asc", "version", "name", "startTime", "incidentType", "dueDate",
        "2010-09-06T09:00:00.000+0000", "somebody", "6f1c2f5e-0000-4000-8000-000000000004");
    private static final List<String> METHODS = List.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE");

    private final Engine engine = new Engine();
    private final List<String> refused = new ArrayList<>();
    private final Gateway gateway = new Gateway(engine, (door, reason) -> refused.add(door + ": " + reason));

    static List<Row> rows() {
        return AllowList.rows().toList();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    @DisplayName("each row has a reason, and no two rows for the same people say the same")
    void reasons() {
        assertThat(rows()).allSatisfy(row -> assertThat(row.because()).as(row.toString()).isNotBlank());
        assertThat(rows().stream().map(row -> row.who() + " " + row).toList()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("rows")
    @DisplayName("whom it is for gets through, with every key that it knows, with each alone and with none")
    void opens(Row row) throws Exception {
        signIn(row);
        for (String path : paths(row)) {
            assertThat(passes(row, call(row, path, keys(row), body(row)))).as(path).isTrue();
            assertThat(passes(row, call(row, path, Map.of(), body(row)))).as("no key").isTrue();
            for (Map.Entry<String, String> key : keys(row).entrySet()) {
                assertThat(passes(row, call(row, path, Map.of(key.getKey(), key.getValue()), body(row)))).as(key.toString()).isTrue();
            }
        }
        assertThat(refused).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rows")
    @DisplayName("nobody else gets through: not who is not signed in, no other role, and not to what is somebody else's")
    void closed(Row row) throws Exception {
        for (String path : paths(row)) {
            SecurityContextHolder.clearContext();
            assertThat(isNotThere(row, call(row, path, keys(row), body(row)))).as("nobody").isTrue();
            if (row.who() == Row.Who.OPERATOR) {
                Set<String> others = Stream.of(StandingRole.values()).filter(role -> role != StandingRole.OPERATOR).map(StandingRole::group)
                    .collect(Collectors.toSet());
                others.add("eastshire-police");
                for (String group : others) {
                    signIn("somebody", Set.of(group));
                    engine.ownsAll = false;
                    assertThat(isNotThere(row, call(row, path, keys(row), body(row)))).as(group).isTrue();
                }
            } else if (row.path().contains("{task}") || row.path().contains("{list}") || row.path().contains("{model}")) {
                signIn("somebody", Set.of("eastshire-police"));
                engine.ownsAll = false;
                assertThat(isNotThere(row, call(row, path, keys(row), body(row)))).as("another's").isTrue();
            } else if (row.path().contains("{me}")) {
                signIn("another", Set.of("eastshire-police"));
                assertThat(isNotThere(row, call(row, path, keys(row), body(row)))).as("another's").isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    @DisplayName("one unknown key in the address, a known one twice or one with another's value, and the call is refused")
    void unknownKeyInTheAddress(Row row) throws Exception {
        signIn(row);
        String path = paths(row).get(0);
        Map<String, String> more = new LinkedHashMap<>(keys(row));
        more.put("processVariables", "agency_eq_x");
        assertThat(isNotThere(row, call(row, path, more, body(row)))).isTrue();
        for (Map.Entry<String, String> key : keys(row).entrySet()) {
            MockHttpServletRequest twice = call(row, path, Map.of(key.getKey(), key.getValue()), body(row));
            twice.setQueryString(twice.getQueryString() + "&" + twice.getQueryString());
            assertThat(isNotThere(row, twice)).as(key + " twice").isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    @DisplayName("one unknown key in the body, at any depth, or a body where none belongs, and the call is refused")
    void unknownKeyInTheBody(Row row) throws Exception {
        signIn(row);
        String path = paths(row).get(0);
        if (row.body() == null) {
            assertThat(isNotThere(row, call(row, path, keys(row), JsonNodeFactory.instance.objectNode()))).isTrue();
            return;
        }
        for (JsonNode wrong : spoilt(row.body(), body(row))) {
            assertThat(isNotThere(row, call(row, path, keys(row), wrong))).as(wrong.toString()).isTrue();
            assertThat(refused.get(0).endsWith(": an expression")).as("on record as what it is: " + wrong).isEqualTo(wrong.toString().contains("Expression"));
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    @DisplayName("another method on the same path is refused, unless it is a row of its own; so is the path with more behind it")
    void otherMethods(Row row) throws Exception {
        signIn(row);
        String path = paths(row).get(0);
        for (String method : METHODS) {
            if (rows().stream().noneMatch(other -> other.method().equals(method) && other.partsOf(path) != null)) {
                MockHttpServletRequest call = call(row, path, Map.of(), null);
                call.setMethod(method);
                assertThat(isNotThere(row, call)).as(method).isTrue();
            }
        }
        for (String more : List.of(path + "/", path + "//", path + ";x=1", path + "/x", path + "%2e")) {
            if (rows().stream().noneMatch(other -> other.method().equals(row.method()) && other.partsOf(more) != null)) {
                assertThat(isNotThere(row, call(row, more, Map.of(), body(row)))).as(more).isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    @DisplayName("what changes something needs the token of the page")
    void forgery(Row row) throws Exception {
        if (row.method().equals("PUT") || row.method().equals("POST") && row.answer() == Row.Answer.OURS) {
            signIn(row);
            MockHttpServletRequest call = call(row, paths(row).get(0), keys(row), body(row));
            call.removeHeader("X-XSRF-TOKEN");
            assertThat(isNotThere(row, call)).isTrue();
        }
    }

    @Test
    @DisplayName("what is on record of a refused call are the engine's own words, no id and nothing typed")
    void onRecord() throws Exception {
        signIn("somebody", Set.of("eastshire-police"));
        Map<String, String> tried = new LinkedHashMap<>();
        tried.put("/api/engine/engine/default/task/6f1c2f5e-1/variables", "GET /api/engine/engine/default/task/{}/variables");
        tried.put("/api/engine/engine/default/history/variable-instance", "GET /api/engine/engine/default/history/variable-instance");
        tried.put("/api/engine/engine/default/process-instance/6f1c/modification", "GET /api/engine/engine/default/process-instance/{}/modification");
        tried.put("/api/engine/engine/default/user/Amy%20Barton/profile", "GET /api/engine/engine/default/user/{}/profile");
        tried.put("/api/admin/setup/default/user/create", "GET /api/admin/setup/default/user/create");
        tried.put("/Amy/Barton;died=2010", "GET /{}/{}");
        for (Map.Entry<String, String> one : tried.entrySet()) {
            refused.clear();
            pass(new MockHttpServletRequest("GET", "/camunda" + one.getKey()));
            assertThat(refused).singleElement().asString().startsWith(one.getValue() + ": ");
        }
        assertThat(Tried.in("AMY", "/" + "task/".repeat(200))).hasSizeLessThan(200).startsWith("{} /task/task/");
    }

    private void signIn(Row row) {
        engine.ownsAll = true;
        signIn("somebody", row.who() == Row.Who.OPERATOR ? Set.of(StandingRole.OPERATOR.group()) : Set.of("eastshire-police"));
    }

    private void signIn(String userId, Set<String> groups) {
        engine.groups = groups;
        SecurityContextHolder.getContext().setAuthentication(UsernamePasswordAuthenticationToken.authenticated(userId, null, List.of()));
    }

    /** The path with parts that are of the right form, in each of their forms. */
    private static List<String> paths(Row row) {
        List<String> paths = List.of(row.path());
        for (Part part : Part.values()) {
            String name = "{" + part.name().toLowerCase(java.util.Locale.ROOT) + "}";
            paths = paths.stream().flatMap(path -> path.contains(name) ? PARTS.get(part).stream().map(value -> path.replace(name, value)) : Stream.of(path))
                .toList();
        }
        return paths;
    }

    private Map<String, String> keys(Row row) {
        Map<String, String> keys = new LinkedHashMap<>();
        row.query().forEach((key, value) -> keys.put(key, WORDS.stream().filter(word -> takes(() -> value.rebuild(word, engine.caller())))
            .findFirst().orElseThrow(() -> new AssertionError(row + ": no value pleases " + key))));
        return keys;
    }

    private JsonNode body(Row row) {
        return row.body() == null ? null : pleasing(row.body());
    }

    private JsonNode pleasing(Shape shape) {
        if (shape instanceof Shape.Keys keys) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            keys.shapes().forEach((key, value) -> object.set(key, pleasing(value)));
            return object;
        }
        if (shape instanceof Shape.Elements elements) {
            var list = JsonNodeFactory.instance.arrayNode();
            return elements.most() == 0 ? list : list.add(pleasing(elements.each()));
        }
        return Stream.concat(Stream.of(BooleanNode.TRUE, IntNode.valueOf(1)), WORDS.stream().map(TextNode::valueOf))
            .filter(value -> takes(() -> shape.rebuild(value, engine.caller()))).findFirst().orElseThrow(() -> new AssertionError("nothing pleases a shape"));
    }

    /** The body with one unknown key, in the body itself and in each object in it. */
    private static List<JsonNode> spoilt(Shape shape, JsonNode body) {
        List<JsonNode> bodies = new ArrayList<>();
        if (shape instanceof Shape.Keys keys) {
            for (String unknown : List.of("unknown", "nameExpression", "variables".repeat(2))) {
                bodies.add(((ObjectNode) body.deepCopy()).put(unknown, "x"));
            }
            keys.shapes().forEach((key, value) -> spoilt(value, body.get(key))
                .forEach(wrong -> bodies.add(((ObjectNode) body.deepCopy()).set(key, wrong))));
        } else if (shape instanceof Shape.Elements elements && !body.isEmpty()) {
            spoilt(elements.each(), body.get(0)).forEach(wrong -> bodies.add(JsonNodeFactory.instance.arrayNode().add(wrong)));
        } else if (shape instanceof Shape.Elements elements && elements.most() == 0) {
            bodies.add(JsonNodeFactory.instance.arrayNode().addObject().put("name", "agency"));
        }
        return bodies;
    }

    private static boolean takes(Runnable rebuilding) {
        try {
            rebuilding.run();
            return true;
        } catch (Refused e) {
            return false;
        }
    }

    private static MockHttpServletRequest call(Row row, String path, Map<String, String> query, JsonNode body) {
        MockHttpServletRequest call = new MockHttpServletRequest(row.method(), "/camunda" + path);
        call.setQueryString(query.entrySet().stream().map(pair -> pair.getKey() + "=" + java.net.URLEncoder.encode(pair.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&")));
        call.getSession(true).setAttribute("CAMUNDA_CSRF_TOKEN", TOKEN);
        call.addHeader("X-XSRF-TOKEN", TOKEN);
        if (body != null) {
            call.setContent(body.toString().getBytes(StandardCharsets.UTF_8));
        }
        return call;
    }

    private boolean passes(Row row, MockHttpServletRequest call) throws Exception {
        return pass(call).getStatus() < 300 && engine.reached == (row.answer() != Row.Answer.OURS);
    }

    private boolean isNotThere(Row row, MockHttpServletRequest call) throws Exception {
        refused.clear();
        MockHttpServletResponse answer = pass(call);
        String told = row.path().startsWith("/api/") ? "There is no such thing." : "";
        return answer.getStatus() == 404 && answer.getContentAsString().contains(told) && !engine.reached && engine.done == 0 && refused.size() == 1;
    }

    private MockHttpServletResponse pass(MockHttpServletRequest call) throws Exception {
        MockHttpServletResponse answer = new MockHttpServletResponse();
        engine.reached = false;
        engine.done = 0;
        gateway.doFilter(call, answer, engine);
        return answer;
    }

    /** Stands for all that is behind the gateway: notes that a call came through, and says of everything that it is the caller's, or of nothing. */
    private static final class Engine implements Behind, FilterChain {

        private Set<String> groups = Set.of();
        private boolean ownsAll = true;
        private boolean reached;
        private int done;

        Caller caller() {
            return new Caller("somebody", groups);
        }

        @Override
        public void doFilter(jakarta.servlet.ServletRequest request, jakarta.servlet.ServletResponse response) throws IOException {
            reached = true;
        }

        @Override
        public Set<String> groupsOf(String userId) {
            return groups;
        }

        @Override
        public boolean seesTask(Caller caller, String taskId) {
            return ownsAll;
        }

        @Override
        public boolean mayOpenModel(Caller caller, String definitionId) {
            return ownsAll && !definitionId.contains("%");
        }

        @Override
        public boolean narrow(String listId, Caller caller, ObjectNode search) {
            return ownsAll;
        }

        @Override
        public void claim(String taskId, Caller caller) {
            done++;
        }

        @Override
        public void giveBack(String taskId, Caller caller) {
            done++;
        }

        @Override
        public void complete(String taskId, Caller caller) {
            done++;
        }

        @Override
        public Begun start(String definitionId, String draft, Caller caller) {
            done++;
            return new Begun("started", "SCR-1");
        }

        @Override
        public void tryAgain(String jobId, Caller caller) {
            done++;
        }
    }
}
