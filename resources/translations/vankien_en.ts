<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>Adopting</name>
        <message numerus="yes">
            <source>%n original(s) without a description are taken in again.</source>
            <translation>
                <numerusform>%n original without a description is taken in again.</numerusform>
                <numerusform>%n originals without a description are taken in again.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BackupDialog</name>
        <message numerus="yes">
            <source>%n document(s)</source>
            <translation>
                <numerusform>%n document</numerusform>
                <numerusform>%n documents</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n original(s) are missing or altered.</source>
            <translation>
                <numerusform>%n original is missing or altered.</numerusform>
                <numerusform>%n originals are missing or altered.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n backup(s) kept</source>
            <translation>
                <numerusform>%n backup kept</numerusform>
                <numerusform>%n backups kept</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Boards</name>
        <message numerus="yes">
            <source>%n task(s) overdue</source>
            <translation>
                <numerusform>%n task overdue</numerusform>
                <numerusform>%n tasks overdue</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BookPage</name>
        <message numerus="yes">
            <source>%n document(s) will stand in it.</source>
            <translation>
                <numerusform>%n document will stand in it.</numerusform>
                <numerusform>%n documents will stand in it.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n document(s) without a date stay out.</source>
            <translation>
                <numerusform>%n document without a date stays out.</numerusform>
                <numerusform>%n documents without a date stay out.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Bulk</name>
        <message numerus="yes">
            <source>%n document(s)</source>
            <translation>
                <numerusform>%n document</numerusform>
                <numerusform>%n documents</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CautionBand</name>
        <message numerus="yes">
            <source>… and %n more</source>
            <translation>
                <numerusform>… and %n more</numerusform>
                <numerusform>… and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DropOverlay</name>
        <message numerus="yes">
            <source>%n file(s)</source>
            <translation>
                <numerusform>%n file</numerusform>
                <numerusform>%n files</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n folder(s)</source>
            <translation>
                <numerusform>%n folder</numerusform>
                <numerusform>%n folders</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ExportDialog</name>
        <message numerus="yes">
            <source>Chosen documents (%n)</source>
            <translation>
                <numerusform>Chosen documents (%n)</numerusform>
                <numerusform>Chosen documents (%n)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Documents listed (%n)</source>
            <translation>
                <numerusform>Documents listed (%n)</numerusform>
                <numerusform>Documents listed (%n)</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FieldsTab</name>
        <message numerus="yes">
            <source>%n value(s) to look at: Enter accepts</source>
            <translation>
                <numerusform>%n value to look at: Enter accepts</numerusform>
                <numerusform>%n values to look at: Enter accepts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n page(s)</source>
            <translation>
                <numerusform>%n page</numerusform>
                <numerusform>%n pages</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n value(s) to look at: {0} goes there, Enter accepts</source>
            <translation>
                <numerusform>%n value to look at: {0} goes there, Enter accepts</numerusform>
                <numerusform>%n values to look at: {0} goes there, Enter accepts</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>HitsPane</name>
        <message numerus="yes">
            <source>%n document(s) found</source>
            <translation>
                <numerusform>%n document found</numerusform>
                <numerusform>%n documents found</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The newest %n document(s) of many</source>
            <translation>
                <numerusform>The newest document of many</numerusform>
                <numerusform>The newest %n documents of many</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ListHead</name>
        <message numerus="yes">
            <source>%n item(s) selected</source>
            <translation>
                <numerusform>%n item selected</numerusform>
                <numerusform>%n items selected</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n document(s)</source>
            <translation>
                <numerusform>%n document</numerusform>
                <numerusform>%n documents</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MarkEditor</name>
        <message numerus="yes">
            <source>%n mark(s) selected</source>
            <translation>
                <numerusform>%n mark selected</numerusform>
                <numerusform>%n marks selected</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MarkOffice</name>
        <message numerus="yes">
            <source>%n mark(s) saved: {0}</source>
            <translation>
                <numerusform>%n mark saved: {0}</numerusform>
                <numerusform>%n marks saved: {0}</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MarksPane</name>
        <message numerus="yes">
            <source>%n mark(s)</source>
            <translation>
                <numerusform>%n mark</numerusform>
                <numerusform>%n marks</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MergeDialog</name>
        <message numerus="yes">
            <source>%n document(s) will have “{0}” in place of “{1}”.</source>
            <translation>
                <numerusform>%n document will have “{0}” in place of “{1}”.</numerusform>
                <numerusform>%n documents will have “{0}” in place of “{1}”.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of them have it already.</source>
            <translation>
                <numerusform>%n of them has it already.</numerusform>
                <numerusform>%n of them have it already.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n tag(s) below it move along.</source>
            <translation>
                <numerusform>%n tag below it moves along.</numerusform>
                <numerusform>%n tags below it move along.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MissingPane</name>
        <message numerus="yes">
            <source>cited %n time(s)</source>
            <translation>
                <numerusform>cited once</numerusform>
                <numerusform>cited %n times</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n more</numerusform>
                <numerusform>%n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ModelRow</name>
        <message numerus="yes">
            <source>Read again %n page(s) that an older reader read</source>
            <translation>
                <numerusform>Read again %n page that an older reader read</numerusform>
                <numerusform>Read again %n pages that an older reader read</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>OnPaper</name>
        <message numerus="yes">
            <source>%n document(s)</source>
            <translation>
                <numerusform>%n document</numerusform>
                <numerusform>%n documents</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Ordering</name>
        <message numerus="yes">
            <source>&amp;Put on %n document(s)</source>
            <translation>
                <numerusform>&amp;Put on the chosen document</numerusform>
                <numerusform>&amp;Put on %n documents</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>&amp;Take off %n document(s)</source>
            <translation>
                <numerusform>&amp;Take off the chosen document</numerusform>
                <numerusform>&amp;Take off %n documents</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>&amp;Put in %n document(s)</source>
            <translation>
                <numerusform>&amp;Put in the chosen document</numerusform>
                <numerusform>&amp;Put in %n documents</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>&amp;Take out %n document(s)</source>
            <translation>
                <numerusform>&amp;Take out the chosen document</numerusform>
                <numerusform>&amp;Take out %n documents</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PageHead</name>
        <message numerus="yes">
            <source>%n doubtful (wavy)</source>
            <translation>
                <numerusform>%n doubtful (wavy)</numerusform>
                <numerusform>%n doubtful (wavy)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n mended (dashed)</source>
            <translation>
                <numerusform>%n mended (dashed)</numerusform>
                <numerusform>%n mended (dashed)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n by hand (line)</source>
            <translation>
                <numerusform>%n by hand (line)</numerusform>
                <numerusform>%n by hand (line)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n deleted</source>
            <translation>
                <numerusform>%n deleted</numerusform>
                <numerusform>%n deleted</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Panels</name>
        <message numerus="yes">
            <source>%n imported</source>
            <translation>
                <numerusform>%n imported</numerusform>
                <numerusform>%n imported</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n failed</source>
            <translation>
                <numerusform>%n failed</numerusform>
                <numerusform>%n failed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n document(s) imported and stored.</source>
            <translation>
                <numerusform>%n document imported and stored.</numerusform>
                <numerusform>%n documents imported and stored.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Plurals</name>
        <message numerus="yes">
            <source>%n page(s)</source>
            <translation>
                <numerusform>%n page</numerusform>
                <numerusform>%n pages</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n second(s)</source>
            <translation>
                <numerusform>%n second</numerusform>
                <numerusform>%n seconds</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <translation>
                <numerusform>%n minute</numerusform>
                <numerusform>%n minutes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hour(s)</source>
            <translation>
                <numerusform>%n hour</numerusform>
                <numerusform>%n hours</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n taken up</source>
            <translation>
                <numerusform>%n taken up</numerusform>
                <numerusform>%n taken up</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n suggested</source>
            <translation>
                <numerusform>%n suggested</numerusform>
                <numerusform>%n suggested</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReadingPanel</name>
        <message numerus="yes">
            <source>%n page(s) a minute</source>
            <translation>
                <numerusform>%n page a minute</numerusform>
                <numerusform>%n pages a minute</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n page(s) failed:</source>
            <translation>
                <numerusform>%n page failed:</numerusform>
                <numerusform>%n pages failed:</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RegisterDialog</name>
        <message numerus="yes">
            <source>%n entry(s)</source>
            <translation>
                <numerusform>%n entry</numerusform>
                <numerusform>%n entries</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RemoveDialog</name>
        <message numerus="yes">
            <source>%n document(s)</source>
            <translation>
                <numerusform>%n document</numerusform>
                <numerusform>%n documents</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n page(s)</source>
            <translation>
                <numerusform>%n page</numerusform>
                <numerusform>%n pages</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReportPanel</name>
        <message numerus="yes">
            <source>%n imported</source>
            <translation>
                <numerusform>%n imported</numerusform>
                <numerusform>%n imported</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n already there</source>
            <translation>
                <numerusform>%n already there</numerusform>
                <numerusform>%n already there</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n failed</source>
            <translation>
                <numerusform>%n failed</numerusform>
                <numerusform>%n failed</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RestoreDialog</name>
        <message numerus="yes">
            <source>%n document(s)</source>
            <translation>
                <numerusform>%n document</numerusform>
                <numerusform>%n documents</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n page(s)</source>
            <translation>
                <numerusform>%n page</numerusform>
                <numerusform>%n pages</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n mark(s)</source>
            <translation>
                <numerusform>%n mark</numerusform>
                <numerusform>%n marks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n original(s) missing</source>
            <translation>
                <numerusform>%n original missing</numerusform>
                <numerusform>%n originals missing</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RulesDialog</name>
        <message numerus="yes">
            <source>%n change(s) would be made</source>
            <translation>
                <numerusform>%n change would be made</numerusform>
                <numerusform>%n changes would be made</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SelfTestDialog</name>
        <message numerus="yes">
            <source>%n thing(s) need attention.</source>
            <translation>
                <numerusform>%n thing needs attention.</numerusform>
                <numerusform>%n things need attention.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TagDeeds</name>
        <message numerus="yes">
            <source>%n document(s) will show the new name.</source>
            <translation>
                <numerusform>%n document will show the new name.</numerusform>
                <numerusform>%n documents will show the new name.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TaggingDialog</name>
        <message numerus="yes">
            <source>Tags of %n document(s)</source>
            <translation>
                <numerusform>Tags of %n document</numerusform>
                <numerusform>Tags of %n documents</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TaskTree</name>
        <message numerus="yes">
            <source>%n more: save the list to see all</source>
            <translation>
                <numerusform>%n more: save the list to see it</numerusform>
                <numerusform>%n more: save the list to see all</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Teaching</name>
        <message numerus="yes">
            <source>%n document(s) understood anew</source>
            <translation>
                <numerusform>%n document understood anew</numerusform>
                <numerusform>%n documents understood anew</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Trash</name>
        <message numerus="yes">
            <source>%n document(s) removed.</source>
            <translation>
                <numerusform>%n document removed for good.</numerusform>
                <numerusform>%n documents removed for good.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>VerifyDialog</name>
        <message numerus="yes">
            <source>%n thing(s) are not as they should be.</source>
            <translation>
                <numerusform>%n thing is not as it should be.</numerusform>
                <numerusform>%n things are not as they should be.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n thing(s) were mended.</source>
            <translation>
                <numerusform>%n thing was mended.</numerusform>
                <numerusform>%n things were mended.</numerusform>
            </translation>
        </message>
    </context>
</TS>
