// Parameters of a lambda have modifiers and no types.
// Harmless: those that write are never run.
[assembly: Expect("PERM1001", "Main → lambda in Main → Store.Save → File.WriteAllText")]

ProcessPermissions.Drop(Permission.FileSystemWrite);
var number = 1;
Change change = (ref x, out y) => y = x = Store.Save();
change(ref number, out var other); //! Harmless: int other = 1;
//! Harmless: Console.WriteLine(change is null);
Span view = (scoped x) => Touched.Save();
view([1, 2]); //! Harmless: Console.WriteLine(view is null);
Console.WriteLine(number + other);

delegate void Change(ref int x, out int y);

delegate void Span(scoped ReadOnlySpan<int> x);

static class Touched
{
    [Expect("PERM1001", "Main → lambda in Main → Touched.Save → File.WriteAllText")]
    public static int Save(string text = "x")
    {
        try { File.WriteAllText(Case.File, text); } catch (UnauthorizedAccessException) { }
        return 1;
    }

    public static int Print(string text = "x")
    {
        Console.WriteLine(text);
        return 1;
    }
}
