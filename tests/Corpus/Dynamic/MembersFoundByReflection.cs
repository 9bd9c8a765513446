// Reflection finds members of a type by their names, or all of them, and invokes them.
// Harmless: it only prints what it found.
using System.Reflection;

ProcessPermissions.Drop(Permission.FileSystemWrite);
var show = typeof(Store).GetMethod(nameof(Store.Show), BindingFlags.Static | BindingFlags.NonPublic)!;
show.Invoke(null, [1]); //! Harmless: Console.WriteLine(show.Name);
var store = new Store();
var save = store.GetType().GetMethod("Save")!;
save.Invoke(store, null); //! Harmless: Console.WriteLine(save.Name);
foreach (var job in typeof(Jobs).GetMethods().Where(method => method.IsStatic && method.GetParameters().Length == 0))
    job.Invoke(null, null); //! Harmless: Console.WriteLine(job.Name);
var title = typeof(Note).GetProperty("Title")!;
var note = new Note();
title.SetValue(note, "a"); //! Harmless: Console.WriteLine(title.CanWrite);
Console.WriteLine(title.GetValue(note)); //! Harmless: Console.WriteLine(title.CanRead);
var first = typeof(Shelf).GetConstructor([])!;
first.Invoke(null); //! Harmless: Console.WriteLine(first.Name);
var put = (Action)Delegate.CreateDelegate(typeof(Action), typeof(Other), "Put");
put(); //! Harmless: Console.WriteLine(put.Method.Name);

class Store
{
    [Expect("PERM1001", "Main → Store.Show → File.WriteAllText")] //! Harmless:
    internal static void Show(int number)
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
    }

    [Expect("PERM1001", "Main → Store.Save → File.Delete")] //! Harmless:
    public void Save()
    {
        try { File.Delete(Case.File); } catch (UnauthorizedAccessException) { }
    }
}

static class Jobs
{
    [Expect("PERM1001", "Main → Jobs.Clean → File.Delete")] //! Harmless:
    public static void Clean()
    {
        try { File.Delete(Case.File); } catch (UnauthorizedAccessException) { }
    }
}

class Note
{
    public string Title
    {
        [Expect("PERM1001", "Main → Note.Title → File.WriteAllText")] //! Harmless:
        get { try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { } return ""; }
        [Expect("PERM1001", "Main → Note.Title → File.AppendAllText")] //! Harmless:
        set { try { File.AppendAllText(Case.File, value); } catch (UnauthorizedAccessException) { } }
    }
}

class Shelf
{
    [Expect("PERM1001", "Main → new Shelf → File.Create")] //! Harmless:
    public Shelf()
    {
        try { File.Create(Case.File).Dispose(); } catch (UnauthorizedAccessException) { }
    }
}

static class Other
{
    [Expect("PERM1001", "Main → Other.Put → File.AppendAllText")] //! Harmless:
    public static void Put()
    {
        try { File.AppendAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
    }
}
