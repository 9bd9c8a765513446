// Every kind of dynamic call finds members by their name: properties, indexers, operators, conversions, events, what is disposed.
// Harmless: objects of the type are never made.
ProcessPermissions.Drop(Permission.FileSystemWrite);
dynamic note = new Note(); //! Harmless: dynamic note = new Other();
note.Title = "a";
Console.WriteLine(note.Title);
Console.WriteLine(note[1]);
note[1] = "b";
Console.WriteLine(note + 1);
Console.WriteLine(-note);
string text = note;
note.Changed += (Action)Console.WriteLine;
if (note)
    Console.WriteLine(text);
using (note)
    Console.WriteLine("kept");

class Other : IDisposable
{
    public string Title { get; set; } = "";

    public string this[int index] { get => Title; set => Title = value; }

    public event Action Changed { add { } remove { } }

    public static string operator +(Other one, int other) => one.Title;

    public static string operator -(Other one) => one.Title;

    public static bool operator true(Other one) => true;

    public static bool operator false(Other one) => false;

    public static implicit operator string(Other one) => one.Title;

    public void Dispose() { }
}

class Note : IDisposable
{
    public string Title
    {
        [Expect("PERM1001", "Main → Note.Title → File.WriteAllText")] //! Harmless:
        get { try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { } return ""; }
        [Expect("PERM1001", "Main → Note.Title → File.AppendAllText")] //! Harmless:
        set { try { File.AppendAllText(Case.File, value); } catch (UnauthorizedAccessException) { } }
    }

    public string this[int index]
    {
        [Expect("PERM1001", "Main → Note.this[] → File.WriteAllText")] //! Harmless:
        get { try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { } return ""; }
        [Expect("PERM1001", "Main → Note.this[] → File.AppendAllText")] //! Harmless:
        set { try { File.AppendAllText(Case.File, value); } catch (UnauthorizedAccessException) { } }
    }

    public event Action Changed
    {
        [Expect("PERM1001", "Main → Note.Changed → File.Create")] //! Harmless:
        add { try { File.Create(Case.File).Dispose(); } catch (UnauthorizedAccessException) { } }
        remove { }
    }

    [Expect("PERM1001", "Main → Note.op_Addition → File.Delete")] //! Harmless:
    public static string operator +(Note one, int other)
    {
        try { File.Delete(Case.File); } catch (UnauthorizedAccessException) { }
        return "";
    }

    [Expect("PERM1001", "Main → Note.op_UnaryNegation → File.Delete")] //! Harmless:
    public static string operator -(Note one)
    {
        try { File.Delete(Case.File); } catch (UnauthorizedAccessException) { }
        return "";
    }

    [Expect("PERM1001", "Main → Note.op_True → File.Delete")] //! Harmless:
    public static bool operator true(Note one)
    {
        try { File.Delete(Case.File); } catch (UnauthorizedAccessException) { }
        return true;
    }

    public static bool operator false(Note one) => false;

    [Expect("PERM1001", "Main → Note.op_Implicit → File.Delete")] //! Harmless:
    public static implicit operator string(Note one)
    {
        try { File.Delete(Case.File); } catch (UnauthorizedAccessException) { }
        return "";
    }

    [Expect("PERM1001", "Main → Note.Dispose → File.Delete")] //! Harmless:
    public void Dispose()
    {
        try { File.Delete(Case.File); } catch (UnauthorizedAccessException) { }
    }
}
