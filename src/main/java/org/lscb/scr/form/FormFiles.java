package org.lscb.scr.form;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The files in the answers of a form. A form takes only what the same person uploaded, or what it holds already because somebody who had the
 * task before put it there; it takes nothing that has been filed. To a guessed id it answers as to one that does not exist.
 */
@Component
class FormFiles {

    private static final String NAME_TOO_LONG = "a file's name has at most " + UploadedFile.LONGEST_NAME + " characters; choose the file again";
    private static final String NOT_THERE = "this file is not there; choose it again";

    private final Uploads uploads;
    private final StoredAnswersRepository stored;

    FormFiles(Uploads uploads, StoredAnswersRepository stored) {
        this.uploads = uploads;
        this.stored = stored;
    }

    /**
     * What is wrong with the files, by the path of their field.
     *
     * @param answersId the stored answers, or null if there are none yet
     */
    Problems check(UUID answersId, String userId, Map<String, UploadedFile> files) {
        Problems problems = new Problems();
        Set<UUID> held = answersId == null ? Set.of() : Set.copyOf(stored.filesOf(answersId));
        Map<UUID, String> first = new LinkedHashMap<>();
        files.forEach((path, file) -> {
            problems.addIf(file.name() != null && file.name().length() > UploadedFile.LONGEST_NAME, path, NAME_TOO_LONG);
            boolean mine = file.id() != null && uploads.find(file.id())
                .filter(upload -> upload.by().equals(userId) || held.contains(file.id())).isPresent();
            boolean twice = mine && first.putIfAbsent(file.id(), path) != null;
            problems.addIf(!mine || twice, path, mine ? "this file is there twice; remove one" : NOT_THERE);
        });
        return problems;
    }

    /** The same files, of which all are there, as they were uploaded: a name that came with the answers might say something else. */
    Map<String, UploadedFile> asUploaded(Map<String, UploadedFile> files) {
        Map<String, UploadedFile> uploaded = new LinkedHashMap<>();
        files.forEach((path, file) -> uploaded.put(path, uploads.find(file.id()).orElseThrow().file()));
        return uploaded;
    }

    /** Notes that the stored answers hold these files. */
    void hold(UUID answersId, Collection<UploadedFile> files) {
        files.forEach(file -> stored.holdFile(answersId, file.id()));
    }

    /** The answers have been applied: what an earlier draft held and they do not is removed. */
    void applied(UUID answersId, Collection<UploadedFile> files) {
        Set<UUID> used = files.stream().map(UploadedFile::id).collect(Collectors.toSet());
        letGo(answersId, stored.filesOf(answersId).stream().filter(file -> !used.contains(file)).toList());
    }

    /** The answers are about to be cleared, and what they hold with them. */
    void forget(UUID answersId) {
        letGo(answersId, stored.filesOf(answersId));
    }

    private void letGo(UUID answersId, List<UUID> files) {
        files.forEach(file -> stored.letFileGo(answersId, file));
        uploads.discard(files.stream().filter(file -> !stored.isHeld(file)).toList());
    }
}
