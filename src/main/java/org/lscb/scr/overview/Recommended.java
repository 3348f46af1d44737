package org.lscb.scr.overview;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.lscb.scr.recommendation.Level;

/**
 * A recommendation as an author words it.
 *
 * @param addressee id of the agency, for a recommendation to one agency
 * @param theme     a word or two to group recommendations by
 * @param paragraph where it stands in the report
 * @param lesson    number of the lesson that it follows from, from 1
 */
record Recommended(@NotBlank @Size(max = 200_000) String text, @NotNull Level level, String addressee, @Size(max = 500) String theme,
                   @Size(max = 50) String paragraph, @Positive Integer lesson) { }
