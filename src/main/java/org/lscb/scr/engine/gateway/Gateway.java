package org.lscb.scr.engine.gateway;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.lscb.scr.form.AnswersRefused;
import org.lscb.scr.form.Conflict;
import org.lscb.scr.form.NotAllowedNow;
import org.lscb.scr.form.NotThere;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The wall before the engine's web applications and their interfaces. The engine gets no more fixes, so nothing reaches it but the calls of
 * {@link AllowList}, each rebuilt from what its row knows. To everything else the answer is that there is no such thing.
 */
public class Gateway extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);
    private static final String DOOR = "/camunda";
    private static final String FORM = "embedded:../../../../forms/task.html";     // of every task; it asks our own interface for the rest
    private static final int LARGEST_BODY = 64 * 1024;
    private static final Set<String> NEVER_OUT = Set.of("variable", "variables");

    private final Behind behind;
    private final Refusals refusals;
    private final ObjectMapper json = JsonMapper.builder(com.fasterxml.jackson.core.JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(10).maxStringLength(10_000).build()).build())
        .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
    private final ObjectMapper answers = new ObjectMapper();

    public Gateway(Behind behind, Refusals refusals) {
        this.behind = behind;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        String path = request.getRequestURI().substring(request.getContextPath().length() + DOOR.length());
        String door = Tried.in(request.getMethod(), path);
        try {
            Caller caller = caller();
            Opened opened = open(request, path, caller);
            door = opened.row().toString();
            JsonNode body = body(request, opened, caller);
            if (changesSomething(opened.row())) {
                checkForgery(request);
            }
            if (opened.row().answer() == Row.Answer.OURS) {
                answer(response, ours(opened, body, caller));
                return;
            }
            passOn(opened.row(), caller, new RebuiltRequest(request, opened.query(), body == null ? new byte[0] : json.writeValueAsBytes(body)), response, chain);
        } catch (Refused e) {
            refusals.record(door, e.getMessage());
            notThere(path, response);
        }
    }

    private record Opened(Row row, Map<String, String> parts, Map<String, String> query) { }

    private record Reply(int status, byte[] content) {

        static Reply nothing() {
            return new Reply(HttpServletResponse.SC_NO_CONTENT, new byte[0]);
        }
    }

    private Caller caller() {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn == null || !signedIn.isAuthenticated()) {
            throw new Refused("nobody is signed in");
        }
        return new Caller(signedIn.getName(), behind.groupsOf(signedIn.getName()));
    }

    /** Two rows may name one path, for different people or with different keys; the first that fits opens. */
    private Opened open(HttpServletRequest request, String path, Caller caller) {
        Refused closed = new Refused("in no row of the allow-list");
        for (Row row : AllowList.rows().filter(row -> row.isFor(caller) && row.method().equals(request.getMethod())).toList()) {
            Map<String, String> parts = row.partsOf(path);
            if (parts == null) {
                continue;
            }
            if (!parts.entrySet().stream().allMatch(part -> Part.named(part.getKey()).isOpen(part.getValue(), caller, behind))) {
                closed = new Refused("not the person's: " + row);
                continue;
            }
            try {
                return new Opened(row, parts, query(request, row, caller));
            } catch (Refused e) {
                closed = e;
            }
        }
        throw closed;
    }

    private static Map<String, String> query(HttpServletRequest request, Row row, Caller caller) {
        Map<String, String> rebuilt = new LinkedHashMap<>(row.also());
        Set<String> given = new HashSet<>();
        if (request.getQueryString() == null || request.getQueryString().isEmpty()) {
            return rebuilt;
        }
        for (String pair : request.getQueryString().split("&", -1)) {
            int equals = pair.indexOf('=');
            String key = decoded(equals < 0 ? pair : pair.substring(0, equals));
            QueryValue value = row.query().get(key);
            if (value == null || !given.add(key)) {
                throw new Refused("an unknown key in the address");
            }
            rebuilt.put(key, value.rebuild(decoded(equals < 0 ? "" : pair.substring(equals + 1)), caller));
        }
        return rebuilt;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Refused("an address that cannot be read");
        }
    }

    private JsonNode body(HttpServletRequest request, Opened opened, Caller caller) throws IOException {
        byte[] bytes = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (bytes.length > LARGEST_BODY) {
            throw new Refused("too large");
        }
        Shape shape = opened.row().body();
        if (shape == null) {
            if (bytes.length > 0) {
                throw new Refused("a body where none belongs");
            }
            return null;
        }
        JsonNode given = bytes.length == 0 ? json.createObjectNode() : read(bytes);
        refuseExpressions(given);
        JsonNode rebuilt = shape.rebuild(given, caller);
        String list = opened.parts().get("list");
        if (list != null && !behind.narrow(list, caller, (ObjectNode) rebuilt)) {
            throw new Refused("no such list");
        }
        return rebuilt;
    }

    private JsonNode read(byte[] bytes) {
        try {
            return json.readTree(bytes);
        } catch (IOException e) {
            throw new Refused("a body that cannot be read");
        }
    }

    /** Every known key is named in its row; this says once more, for whatever row may come, what must never be one, and so puts it on record. */
    private static void refuseExpressions(JsonNode node) {
        node.fieldNames().forEachRemaining(key -> {
            if (key.toLowerCase(java.util.Locale.ROOT).endsWith("expression")) {
                throw new Refused("an expression");
            }
        });
        node.forEach(Gateway::refuseExpressions);
    }

    /** What is posted to the engine itself are searches. */
    private static boolean changesSomething(Row row) {
        return "PUT".equals(row.method()) || "POST".equals(row.method()) && row.answer() == Row.Answer.OURS;
    }

    /** The engine's web applications keep their token in the session and send it along; their own filter checks only what comes to them. */
    private static void checkForgery(HttpServletRequest request) {
        Object token = request.getSession().getAttribute("CAMUNDA_CSRF_TOKEN");
        if (token == null || !token.equals(request.getHeader("X-XSRF-TOKEN"))) {
            throw new Refused("without the token of the page");
        }
    }

    private Reply ours(Opened opened, JsonNode body, Caller caller) throws IOException {
        String task = opened.parts().get("task");
        try {
            switch (opened.row().path().substring(opened.row().path().lastIndexOf('}') + 2)) {
                case "form" -> {
                    return new Reply(HttpServletResponse.SC_OK, json.writeValueAsBytes(Map.of("key", FORM)));
                }
                case "claim" -> behind.claim(task, caller);
                case "unclaim" -> behind.giveBack(task, caller);
                case "retries" -> behind.tryAgain(opened.parts().get("job"), caller);
                default -> {
                    if (task == null) {
                        return started(behind.start(opened.parts().get("model").replace("%3A", ":"), body.path("businessKey").asText(), caller));
                    }
                    behind.complete(task, caller);
                }
            }
            return Reply.nothing();
        } catch (NotThere e) {
            throw new Refused("not the person's: " + opened.row());
        } catch (Conflict | NotAllowedNow e) {
            refusals.record(opened.row().toString(), "somebody was faster, or it is too early or too late");
            return problem(HttpServletResponse.SC_CONFLICT, e.getMessage());
        } catch (AnswersRefused e) {
            refusals.record(opened.row().toString(), "answers that do not do");
            return problem(422, "Some answers need your attention.");
        }
    }

    private Reply started(Behind.Begun begun) throws IOException {
        return new Reply(HttpServletResponse.SC_OK,
            json.writeValueAsBytes(Map.of("id", begun.instance(), "businessKey", begun.reference(), "links", List.of())));
    }

    private Reply problem(int status, String message) throws IOException {
        return new Reply(status, json.writeValueAsBytes(Map.of("type", "Refused", "message", message)));
    }

    private void passOn(Row row, Caller caller, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws IOException, ServletException {
        AuthenticationUtil.getAuthsFromSession(request.getSession()).addOrReplace(forTheWebApplications(caller));
        if (row.answer() == Row.Answer.FILE) {
            chain.doFilter(request, response);
            return;
        }
        HeldAnswer held = new HeldAnswer(response);
        chain.doFilter(request, held);
        switch (held.status() / 100) {
            case 2, 3 -> answer(response, new Reply(held.status(), cleaned(held)));
            case 4 -> throw new Refused("the engine answered " + held.status());
            default -> {
                LOG.error("{} failed in the engine with {}", row, held.status());
                answer(response, problem(held.status(), "This did not work and nothing was changed."));
            }
        }
    }

    /** Made anew for each call, so that a role that has ended is gone at once. */
    private static UserAuthentication forTheWebApplications(Caller caller) {
        UserAuthentication person = new UserAuthentication(caller.userId(), "default");
        person.setGroupIds(new ArrayList<>(caller.groups()));
        person.setTenantIds(new ArrayList<>());
        Set<String> open = new HashSet<>(Set.of("tasklist"));
        if (caller.isOperator()) {
            open.addAll(Set.of("cockpit", "admin"));
        }
        person.setAuthorizedApps(open);
        return person;
    }

    private byte[] cleaned(HeldAnswer held) throws IOException {
        String type = held.getContentType();
        if (held.content().length == 0 || type == null || !type.contains("json")) {
            return held.content();
        }
        JsonNode answer = answers.readTree(held.content());
        strip(answer);
        return answers.writeValueAsBytes(answer);
    }

    private static void strip(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(NEVER_OUT);
        }
        node.forEach(Gateway::strip);
    }

    private static void answer(HttpServletResponse response, Reply reply) throws IOException {
        response.setStatus(reply.status());
        if (reply.content().length > 0) {
            if (response.getContentType() == null) {
                response.setContentType("application/json");
            }
            response.setContentLength(reply.content().length);
            response.getOutputStream().write(reply.content());
        }
    }

    private void notThere(String path, HttpServletResponse response) throws IOException {
        if (!path.startsWith("/api/")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("application/json");
        answer(response, problem(HttpServletResponse.SC_NOT_FOUND, "There is no such thing."));
    }
}
