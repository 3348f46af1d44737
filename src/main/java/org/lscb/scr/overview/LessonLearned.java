package org.lscb.scr.overview;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param theme a word or two to group lessons by */
record LessonLearned(@NotBlank @Size(max = 200_000) String text, @Size(max = 500) String theme) { }
