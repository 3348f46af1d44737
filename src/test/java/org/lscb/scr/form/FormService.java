package org.lscb.scr.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The server's side of one form, for tests of the browser's side: one task with one form on a page of its own, at {@link #page()}.
 * Can be told to refuse, to be slow, and to let somebody else save in between.
 */
final class FormService implements AutoCloseable {

    private static final Path FILES = Path.of("target", "classes", "static", "forms");
    private static final String PAGE = """
        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>A form</title><link rel="icon" href="data:,"></head>
        <body><main><h1>A form</h1><div id="form"></div></main>
        <script type="module">
          import { open, taskForm } from '/forms/harness.js';
          try {
            window.form = await open(document.getElementById('form'), taskForm('t-1'));
          } finally {
            document.body.dataset.ready = 'true';
          }
        </script></body></html>""";

    /** A draft that arrived, with the version that it was based on. */
    record Draft(long version, JsonNode answers) { }

    private final ObjectMapper json = new ObjectMapper();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final List<Draft> drafts = new CopyOnWriteArrayList<>();
    private volatile JsonNode schema;
    private volatile JsonNode context = json.createObjectNode();
    private volatile JsonNode answers = json.createObjectNode();
    private volatile long version;
    private volatile int refusal;
    private volatile String reason;
    private volatile Map<String, String> wrong = Map.of();
    private volatile Duration patience = Duration.ZERO;

    FormService() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    String page() {
        return "http://localhost:" + server.getAddress().getPort() + "/";
    }

    FormService shows(JsonNode schema, JsonNode context) {
        this.schema = schema;
        this.context = context;
        this.answers = json.createObjectNode();
        this.version = 0;
        this.drafts.clear();
        this.wrong = Map.of();
        accepts();
        return this;
    }

    /** From now on every save and check is refused with this status. */
    void refuses(int status, String detail) {
        refusal = status;
        reason = detail;
    }

    void accepts() {
        refusal = 0;
        patience = Duration.ZERO;
    }

    /** From now on every save takes this long. */
    void takes(Duration time) {
        patience = time;
    }

    void finds(Map<String, String> problems) {
        wrong = problems;
    }

    void someoneElseSaves(Map<String, ?> others) {
        answers = json.valueToTree(others);
        version++;
    }

    List<Draft> drafts() {
        return drafts;
    }

    JsonNode answers() {
        return answers;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (path.equals("/")) {
                exchange.getResponseHeaders().add("Set-Cookie", "SCR-CSRF=token; Path=/");
                send(exchange, 200, "text/html; charset=utf-8", PAGE.getBytes(StandardCharsets.UTF_8));
            } else if (path.startsWith("/forms/")) {
                Path file = FILES.resolve(path.substring("/forms/".length())).normalize();
                send(exchange, 200, path.endsWith(".css") ? "text/css" : "text/javascript", Files.readAllBytes(file));
            } else {
                api(exchange, exchange.getRequestMethod() + " " + path);
            }
        }
    }

    private void api(HttpExchange exchange, String call) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        switch (call) {
            case "GET /api/tasks/t-1/form" ->
                reply(exchange, 200, Map.of("schema", schema, "answers", answers, "version", version, "context", context));
            case "PUT /api/tasks/t-1/answers" -> save(exchange, json.readTree(body));
            case "POST /api/tasks/t-1/answers/check" -> {
                if (refusal != 0) {
                    reply(exchange, refusal, Map.of("detail", reason));
                } else if (!wrong.isEmpty()) {
                    reply(exchange, 422, Map.of("detail", "See the message for each field.", "fields", wrong));
                } else {
                    reply(exchange, 200, Map.of());
                }
            }
            case "POST /api/documents" -> reply(exchange, 201, Map.of("id", "d-1", "name", "report.pdf", "size", 1234));
            default -> reply(exchange, 404, Map.of("detail", "There is no " + call));
        }
    }

    private void save(HttpExchange exchange, JsonNode request) throws IOException {
        pause();
        long based = request.path("version").asLong();
        if (refusal != 0) {
            reply(exchange, refusal, Map.of("detail", reason));
        } else if (based != version) {
            reply(exchange, 409, Map.of("detail", "Someone changed this form in another window."));
        } else {
            answers = request.path("answers");
            version++;
            drafts.add(new Draft(based, answers));
            reply(exchange, 200, Map.of("version", version));
        }
    }

    private void pause() throws IOException {
        try {
            Thread.sleep(patience.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private void reply(HttpExchange exchange, int status, Object body) throws IOException {
        send(exchange, status, status < 400 ? "application/json" : "application/problem+json", json.writeValueAsBytes(body));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
