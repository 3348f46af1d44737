package org.lscb.scr.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lscb.scr.form.NotAllowedNow;
import org.lscb.scr.form.UploadedFile;
import org.lscb.scr.notice.Notices;
import org.lscb.scr.notice.Recipient;
import org.lscb.scr.review.Review;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.lscb.scr.testing.SampleFiles;
import org.lscb.scr.testing.WebPerson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Uploading and downloading over HTTP, with a virus scanner that is sometimes away. */
@ReviewTest
class UploadTest {

    private static final int MOST_FILES = 6;
    private static FakeClamd daemon;

    @Autowired Documents documents;
    @Autowired VirusChecks virusChecks;
    @Autowired UploadFolder folder;
    @Autowired Notices notices;
    @Autowired Northbeck northbeck;
    @Autowired JdbcTemplate jdbc;
    @Autowired ObjectMapper json;
    @Autowired PlatformTransactionManager transactions;
    @LocalServerPort int port;

    private Review review;
    private WebPerson author;

    @DynamicPropertySource
    static void scanner(DynamicPropertyRegistry properties) throws IOException {
        ServerSocketChannel channel = ServerSocketChannel.open();
        daemon = FakeClamd.at(channel, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        int listening = ((InetSocketAddress) channel.getLocalAddress()).getPort();
        properties.add("scr.clamav.host", () -> "localhost");
        properties.add("scr.clamav.port", () -> listening);
        properties.add("scr.clamav.within", () -> "2s");
        properties.add("scr.clamav.again-every", () -> "1h");
        properties.add("scr.uploads.most-files", () -> MOST_FILES);
        properties.add("scr.uploads.most-bytes", () -> "4MB");
    }

    @BeforeEach
    void aReview() {
        northbeck.today("2010-10-01");
        review = northbeck.review().initiatedOn("2010-09-24").save();
        author = signedIn("police-author");
    }

    @AfterEach
    void theScannerIsWellAndNothingLiesAbout() throws IOException {
        daemon.is(FakeClamd.Mood.WELL);
        inTransaction(() -> jdbc.update("delete from document where kind is null"));
        assertThat(lyingAbout()).isEmpty();
    }

    @AfterAll
    static void stop() throws IOException {
        daemon.close();
    }

    @Test
    @DisplayName("a file comes back as an attachment that no browser opens by itself, under its real name and type")
    void download() {
        byte[] letter = SampleFiles.docx("Grüße");
        Map<String, Object> file = author.uploads("Llythyr ŵy.docx", letter);
        WebPerson.Answer answer = author.get("/api/documents/" + file.get("id"));
        assertThat(answer.response().body()).isEqualTo(letter);
        assertThat(header(answer, "Content-Disposition")).startsWith("attachment;").contains("filename*=UTF-8''Llythyr%20%C5%B5y.docx");
        assertThat(header(answer, "Content-Type")).isEqualTo(FileType.DOCX.mediaType());
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Content-Security-Policy")).startsWith("sandbox");
        assertThat(header(answer, "Cache-Control")).contains("no-store");
        assertThat(answer.response().headers().allValues("Content-Security-Policy")).hasSize(1);
        assertThat(daemon.heard()).isEqualTo(letter);
        assertThat(lastEntry()).containsEntry("action", "UPLOAD").containsEntry("outcome", "DONE").containsEntry("object_id", file.get("id"));
        assertThat(signedIn("police-lead").get("/api/documents/" + file.get("id") + "/state").status()).isEqualTo(404);
    }

    @Test
    @DisplayName("a list that the service itself has made is taken when somebody uploads it again")
    void listsOfOurOwn() {
        WebPerson manager = signedIn("manager");
        for (String list : List.of("deadlines.csv", "deadlines.xlsx")) {
            byte[] made = manager.get(list.replace("deadlines.", "/deadlines/export.")).response().body();
            assertThat(made).isNotEmpty();
            assertThat(manager.tryToUpload(list, made).status()).as(list).isEqualTo(201);
        }
    }

    @Test
    @DisplayName("what is refused leaves nothing but an entry in the log, without its name")
    void refused() {
        int before = documentCount();
        WebPerson.Answer answer = author.tryToUpload("CANARY-4410.pdf", SampleFiles.docx("x"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().at("/fields/file").asText()).startsWith("File: this is a Word document");
        assertThat(author.tryToUpload("report\u202Efdp.docx", SampleFiles.docx("x")).status()).isEqualTo(422);
        assertThat(documentCount()).isEqualTo(before);
        assertThat(lastEntry()).containsEntry("action", "UPLOAD").containsEntry("outcome", "REFUSED").containsEntry("actor", "police-author")
            .containsEntry("reason", "name and content differ").doesNotContainValue("CANARY-4410.pdf");
    }

    @Test
    @DisplayName("an infected file is not taken, and that is on record")
    void infected() {
        int before = documentCount();
        WebPerson.Answer answer = author.tryToUpload("note.txt", SampleFiles.EICAR.getBytes(StandardCharsets.US_ASCII));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().at("/fields/file").asText()).contains("the virus check found something");
        assertThat(documentCount()).isEqualTo(before);
        assertThat(lastEntry()).containsEntry("outcome", "REFUSED").containsEntry("reason", "infected");
    }

    @Test
    @DisplayName("while the scanner is away a file waits, may be filed, and can be read when it is found clean")
    void waits() {
        daemon.is(FakeClamd.Mood.HANGING_UP);
        UUID id = uploaded("report.pdf", SampleFiles.pdf("The report"));
        assertThat(state(id)).isEqualTo("WAITING_FOR_VIRUS_CHECK");
        assertThat(author.get("/api/documents/" + id).status()).isEqualTo(409);

        documents.file(new UploadedFile(id, "report.pdf", 1), review.id(), DocumentKind.LSCB_MINUTES, null, null);
        assertThat(documents.sealed(review.id())).containsExactly(
            new SealedDocument(DocumentKind.LSCB_MINUTES, null, 1, SealedDocument.State.WAITING));
        assertThatThrownBy(() -> documents.read(id, OutputStream.nullOutputStream())).isInstanceOf(NotAllowedNow.class);
        assertThat(signedIn("manager").get("/api/documents/" + id).status()).isEqualTo(409);

        northbeck.today("2010-10-02");
        virusChecks.scanWhatIsDue();
        assertThat(state(id)).isEqualTo("WAITING_FOR_VIRUS_CHECK");

        daemon.is(FakeClamd.Mood.WELL);
        virusChecks.scanWhatIsDue();
        assertThat(state(id)).as("it is asked again only after a pause").isEqualTo("WAITING_FOR_VIRUS_CHECK");
        northbeck.today("2010-10-03");
        virusChecks.scanWhatIsDue();
        assertThat(state(id)).isEqualTo("READY");
        assertThat(signedIn("manager").get("/api/documents/" + id).response().body()).isEqualTo(SampleFiles.pdf("The report"));
        assertThat(documents.sealed(review.id())).isEmpty();
    }

    @Test
    @DisplayName("a filed file that turns out to be infected is sealed, and the business manager is told")
    void heldBack() {
        daemon.is(FakeClamd.Mood.SILENT);
        UUID id = uploaded("note.txt", SampleFiles.EICAR.getBytes(StandardCharsets.US_ASCII));
        documents.file(new UploadedFile(id, "note.txt", 1), review.id(), DocumentKind.LSCB_MINUTES, null, null);

        daemon.is(FakeClamd.Mood.WELL);
        northbeck.today("2010-10-02");
        virusChecks.scanWhatIsDue();
        assertThat(state(id)).isEqualTo("HELD_BACK");
        assertThat(signedIn("manager").get("/api/documents/" + id).status()).isEqualTo(409);
        assertThat(documents.sealed(review.id())).extracting(SealedDocument::virusCheck).containsExactly(SealedDocument.State.HELD_BACK);
        assertThat(signedIn("manager").get("/api/reviews/" + review.reference()).body().at("/sealedDocuments/0/virusCheck").asText()).isEqualTo("HELD_BACK");
        assertThat(notices.ofReview(review.id())).anySatisfy(notice -> assertThat(notice.recipient()).isEqualTo(Recipient.BUSINESS_MANAGER));
    }

    @Test
    @DisplayName("a file in a draft that turns out to be infected has to be replaced before it can be filed")
    void heldBackInADraft() {
        daemon.is(FakeClamd.Mood.BABBLING);
        UUID id = uploaded("note.txt", SampleFiles.EICAR.getBytes(StandardCharsets.US_ASCII));
        daemon.is(FakeClamd.Mood.WELL);
        northbeck.today("2010-10-02");
        virusChecks.scanWhatIsDue();
        assertThatThrownBy(() -> documents.file(new UploadedFile(id, "note.txt", 1), review.id(), DocumentKind.LSCB_MINUTES, null, null))
            .isInstanceOf(NotAllowedNow.class).hasMessageContaining("did not pass the virus check");
    }

    @Test
    @DisplayName("nobody can fill the disk: not with many files, not with large ones, not from many windows at once")
    void limits() throws Exception {
        byte[] note = "note".getBytes(StandardCharsets.US_ASCII);
        List<Callable<Integer>> windows = java.util.Collections.nCopies(12, () -> author.tryToUpload("note.txt", note).status());
        ExecutorService fingers = Executors.newFixedThreadPool(12);
        try {
            for (Future<Integer> answer : fingers.invokeAll(windows)) {
                assertThat(answer.get()).isIn(201, 429);
            }
        } finally {
            fingers.shutdown();
        }
        while (unfiled("police-author") < MOST_FILES) {
            assertThat(author.tryToUpload("note.txt", note).status()).isEqualTo(201);
        }
        WebPerson.Answer oneMore = author.tryToUpload("note.txt", note);
        assertThat(oneMore.status()).isEqualTo(429);
        assertThat(oneMore.body().at("/fields/file").asText()).startsWith("File: you have 6 files in forms that are not completed");
        assertThat(unfiled("police-author")).isEqualTo(MOST_FILES);

        WebPerson lead = signedIn("police-lead");
        byte[] large = "x".repeat(3_000_000).getBytes(StandardCharsets.US_ASCII);
        assertThat(lead.tryToUpload("large.txt", large).status()).isEqualTo(201);
        assertThat(lead.tryToUpload("larger.txt", large).status()).isEqualTo(413);
    }

    @Test
    @DisplayName("an upload that breaks off leaves nothing")
    void brokenOff() throws Exception {
        int before = documentCount();
        try (Socket line = new Socket("localhost", port)) {
            OutputStream out = line.getOutputStream();
            out.write(("POST /api/documents HTTP/1.1\r\nHost: localhost:" + port + "\r\n" + author.headersOfAnUpload()
                + "Content-Length: 1000000\r\n\r\n------northbeck\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n"
                + "x".repeat(200_000)).getBytes(StandardCharsets.US_ASCII));
            out.flush();
            line.shutdownOutput();
            try (InputStream in = line.getInputStream()) {
                in.readAllBytes();
            }
        }
        assertThat(documentCount()).isEqualTo(before);
        assertThatThrownBy(() -> documents.upload("a.txt", "text/plain", breaking(), "police-author")).isInstanceOf(IOException.class);
        assertThat(documentCount()).isEqualTo(before);
    }

    private static InputStream breaking() {
        return new java.io.SequenceInputStream(new ByteArrayInputStream(new byte[10]), new InputStream() {

            @Override
            public int read() throws IOException {
                throw new IOException("broken off");
            }
        });
    }

    private UUID uploaded(String name, byte[] content) {
        return UUID.fromString(author.uploads(name, content).get("id").toString());
    }

    private String state(UUID id) {
        return signedIn("manager").get("/api/documents/" + id + "/state").body().path("state").asText()
            .transform(state -> state.isEmpty() ? author.get("/api/documents/" + id + "/state").body().path("state").asText() : state);
    }

    private WebPerson signedIn(String userId) {
        return new WebPerson("http://localhost:" + port, json).signIn(userId, "northbeck-demo");
    }

    private List<Path> lyingAbout() throws IOException {
        try (Stream<Path> files = Files.list(folder.path())) {
            return files.toList();
        }
    }

    private int documentCount() {
        return inTransaction(() -> jdbc.queryForObject("select count(*) from document", Integer.class));
    }

    private int unfiled(String userId) {
        return inTransaction(() ->
            jdbc.queryForObject("select count(*) from document where kind is null and uploaded_by = ?", Integer.class, userId));
    }

    private Map<String, Object> lastEntry() {
        return inTransaction(() -> jdbc.queryForMap("select * from access_log where action = 'UPLOAD' order by sequence desc limit 1"));
    }

    /** As the service does all its reading: what it may see is settled when a transaction begins. */
    private <T> T inTransaction(Supplier<T> work) {
        return new TransactionTemplate(transactions).execute(status -> work.get());
    }

    private static String header(WebPerson.Answer answer, String name) {
        return answer.response().headers().firstValue(name).orElse("");
    }
}
