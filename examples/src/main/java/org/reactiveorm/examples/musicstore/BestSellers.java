package org.reactiveorm.examples.musicstore;

import com.google.errorprone.annotations.CheckReturnValue;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reactiveorm.Repository;
import reactor.core.publisher.Mono;

/** Which artists bring in the most: invoice lines stream by, and only the sums are kept. */
@CheckReturnValue
final class BestSellers {

    private static final Comparator<ArtistSales> RANKING =
            Comparator.comparing(ArtistSales::revenue).reversed().thenComparing(ArtistSales::artistId);

    private final Repository<InvoiceLine, Long> lines;

    BestSellers(Store store) {
        this.lines = store.lines;
    }

    /** Reads all invoice lines, each with its track, album and artist, and emits the sums. */
    Mono<Sales> read() {
        return lines.include(
                        InvoiceLine_.track, track -> track.include(Track_.album, album -> album.include(Album_.artist)))
                .all()
                .<Map<Long, ArtistSales>>collect(HashMap::new, BestSellers::add)
                .map(sums -> Sales.of(sums.values()));
    }

    private static void add(Map<Long, ArtistSales> sums, InvoiceLine line) {
        Artist artist = line.track.required().album.required().artist.required();
        ArtistSales sold = new ArtistSales(artist.id, artist.name, line.quantity, line.revenue());
        sums.merge(artist.id, sold, ArtistSales::plus);
    }

    /**
     * All artists that sold anything.
     *
     * @param ranking the artists, the best one first
     * @param revenue what all of them brought in
     */
    record Sales(List<ArtistSales> ranking, BigDecimal revenue) {

        static Sales of(Collection<ArtistSales> sums) {
            return new Sales(
                    sums.stream().sorted(RANKING).toList(),
                    sums.stream().map(ArtistSales::revenue).reduce(BigDecimal.ZERO, BigDecimal::add));
        }

        /** The first artists of the ranking. */
        List<ArtistSales> top(int count) {
            return ranking.subList(0, Math.min(count, ranking.size()));
        }
    }

    /**
     * What one artist sold.
     *
     * @param artistId which artist
     * @param name the artist's name
     * @param tracksSold how many tracks
     * @param revenue for how much
     */
    record ArtistSales(Long artistId, String name, long tracksSold, BigDecimal revenue) {

        ArtistSales plus(ArtistSales other) {
            return new ArtistSales(artistId, name, tracksSold + other.tracksSold, revenue.add(other.revenue));
        }
    }
}
