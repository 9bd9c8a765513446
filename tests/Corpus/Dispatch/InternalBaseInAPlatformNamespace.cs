// The same through an interface that the package keeps to itself, with a step between.
// Other: the object that is made keeps nothing.
[assembly: Expect("PERM1001", "Main → Journal.Note → Ledger.Note → FileJournal.Write → Store.Save → File.WriteAllText")]

ProcessPermissions.Drop(Permission.FileSystemWrite);
Microsoft.Contoso.Journal.Note();

namespace Microsoft.Contoso
{
    internal interface IRecorder
    {
        void Write();
    }

    internal abstract class Recorder : IRecorder
    {
        public abstract void Write();
    }

    public static class Journal
    {
        public static void Note() => new Ledger(new FileJournal()).Note(); //! Other: public static void Note() => new Ledger(new NoJournal()).Note();
    }

    internal sealed class Ledger(IRecorder recorder)
    {
        public void Note() => recorder.Write();
    }

    internal sealed class FileJournal : Recorder
    {
        public override void Write() => Store.Save();
    }

    internal sealed class NoJournal : Recorder
    {
        public override void Write() => Store.Print();
    }
}
