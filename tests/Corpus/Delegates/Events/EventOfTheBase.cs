// A virtual event hands its handler to the event of its base; another event is assigned as a field is.
// Harmless: nobody raises them.
ProcessPermissions.Drop(Permission.FileSystemWrite);
Source source = new Logged();
source.Updated += Store.Save;
Source.Listen();
source.Raise(); //! Harmless: Console.WriteLine(source);
Source.Stop(); //! Harmless:

class Source
{
    private Action? handlers;

    public static event Action? Stopped = null;

    public virtual event Action Updated
    {
        add => handlers += value;
        remove => handlers -= value;
    }

    public static void Listen() => Stopped = new Action(Store.Delete);

    public static void Stop() => Stopped?.Invoke();

    public void Raise() => handlers?.Invoke();
}

class Logged : Source
{
    public override event Action Updated
    {
        add
        {
            Console.WriteLine("added");
            base.Updated += value;
        }
        remove => base.Updated -= value;
    }
}

static class Store
{
    [Expect("PERM1001", "Main → Source.Raise → Store.Save → File.WriteAllText")] //! Harmless:
    public static void Save()
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
    }

    [Expect("PERM1001", "Main → Source.Stop → Store.Delete → File.Delete")] //! Harmless:
    public static void Delete()
    {
        try { File.Delete(Case.File); } catch (UnauthorizedAccessException) { }
    }
}
