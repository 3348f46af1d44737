package org.lscb.scr.document;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Map;
import java.util.UUID;
import org.lscb.scr.form.AnswersRefused;
import org.lscb.scr.form.NotThere;
import org.lscb.scr.form.UploadedFile;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Upload for the file fields of forms, and download. */
@RestController
@RequestMapping("/api/documents")
@Tag(name = "Documents", description = "Files of forms and reviews")
class DocumentController {

    private final Documents documents;
    private final DocumentAccess access;
    private final Intake intake;
    private final VirusChecks virusChecks;

    DocumentController(Documents documents, DocumentAccess access, Intake intake, VirusChecks virusChecks) {
        this.documents = documents;
        this.access = access;
        this.intake = intake;
        this.virusChecks = virusChecks;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Upload a file; put what comes back into the form's file field")
    UploadedFile upload(@RequestParam("file") MultipartFile file, Principal user) throws IOException {
        StoredDocument stored = intake.take(name(file), path -> file.transferTo(path.toFile()), user.getName());
        return stored.asUploaded();
    }

    @GetMapping("/{id}")
    @Operation(summary = "Download a file under the name that it was uploaded with")
    void download(@PathVariable UUID id, Principal user, HttpServletResponse response) throws IOException {
        StoredDocument document = readable(id, user);
        virusChecks.requireReadable(id);
        if (!access.open(user.getName(), document)) {
            throw notThere(id);
        }
        response.setContentType(FileType.toBrowser(document.mediaType()).toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentLengthLong(document.size());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(document.name(), StandardCharsets.UTF_8).build().toString());
        documents.read(id, response.getOutputStream());
    }

    @GetMapping("/{id}/state")
    @Operation(summary = "Whether a file can be downloaded, or waits for the virus check")
    Map<String, FileState> state(@PathVariable UUID id, Principal user) {
        StoredDocument document = readable(id, user);
        return Map.of("state", virusChecks.stateOf(document.id()).map(state -> switch (state) {
            case WAITING -> FileState.WAITING_FOR_VIRUS_CHECK;
            case CLEAN -> FileState.READY;
            case HELD_BACK -> FileState.HELD_BACK;
        }).orElse(FileState.READY));
    }

    private StoredDocument readable(UUID id, Principal user) {
        return documents.find(id).filter(document -> access.mayRead(user.getName(), document)).orElseThrow(() -> notThere(id));
    }

    private NotThere notThere(UUID id) {
        access.refused(id);
        return new NotThere("There is no such file.");
    }

    /** The name without the folders that some browsers send along. */
    private static String name(MultipartFile file) {
        String given = file.getOriginalFilename() == null ? "" : file.getOriginalFilename().replaceFirst("^.*[/\\\\]", "");
        if (given.isBlank() || given.length() > UploadedFile.LONGEST_NAME || given.chars().anyMatch(DocumentController::isControl)) {
            throw new AnswersRefused(Map.of("file", "File: its name is empty, longer than 255 characters or has hidden characters in it; rename it and try again"));
        }
        return given;
    }

    /** Those count in that turn the direction of writing, by which an ending can be made to look like another. */
    private static boolean isControl(int character) {
        return Character.isISOControl(character) || character >= 0x202a && character <= 0x202e || character >= 0x2066 && character <= 0x2069;
    }
}
