package org.reactiveorm.test.model;

import org.reactiveorm.instance.ModelType;
import org.reactiveorm.test.model.key.Attendance_;
import org.reactiveorm.test.model.key.Folder_;
import org.reactiveorm.test.model.key.Lesson_;
import org.reactiveorm.test.model.key.Pupil_;
import org.reactiveorm.test.model.key.Shelf_;
import org.reactiveorm.test.model.scope.Article_;
import org.reactiveorm.test.model.scope.Label_;
import org.reactiveorm.test.model.scope.Labelling_;
import org.reactiveorm.test.model.scope.Shop_;
import org.reactiveorm.test.model.scope.Venue_;
import org.reactiveorm.test.model.type.Errand_;
import org.reactiveorm.test.model.type.Meter_;
import org.reactiveorm.test.model.type.Visitor_;

/** All models of this package. */
public final class Models {

    private Models() {}

    /** All models, in no particular order. */
    public static ModelType<?, ?>[] all() {
        return new ModelType<?, ?>[] {
            Account_.MODEL,
            Article_.MODEL,
            Attendance_.MODEL,
            Author_.MODEL,
            Booking_.MODEL,
            Club_.MODEL,
            Comment_.MODEL,
            Contact_.MODEL,
            Country_.MODEL,
            Course_.MODEL,
            Department_.MODEL,
            Dossier_.MODEL,
            Employee_.MODEL,
            Errand_.MODEL,
            Enrolment_.MODEL,
            Gauge_.MODEL,
            Folder_.MODEL,
            Lesson_.MODEL,
            Label_.MODEL,
            Labelling_.MODEL,
            Loan_.MODEL,
            Locker_.MODEL,
            Membership_.MODEL,
            Memo_.MODEL,
            Meter_.MODEL,
            Notice_.MODEL,
            Padlock_.MODEL,
            Paper_.MODEL,
            Parcel_.MODEL,
            Person_.MODEL,
            Venue_.MODEL,
            Post_.MODEL,
            Project_.MODEL,
            Remark_.MODEL,
            Pupil_.MODEL,
            Sample_.MODEL,
            Seat_.MODEL,
            Shelf_.MODEL,
            Shop_.MODEL,
            Subscriber_.MODEL,
            Student_.MODEL,
            Task_.MODEL,
            Team_.MODEL,
            Ticket_.MODEL,
            Visitor_.MODEL,
            Worker_.MODEL
        };
    }
}
