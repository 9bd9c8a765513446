// Delegates of a list are in its copies; the selector of a sequence is not in the list that it fills.
// Harmless: the list holds others.
var list = new List<Action> { Store.Save }; //! Harmless: var list = new List<Action> { Store.Print };
var copies = new[] { list.ToList(), [.. list.Where(one => one is not null).ToArray()], new List<Action>(list) };
var made = new[] { 1 }.Select(one => { Store.Save(); return (Action)Store.Print; }).ToList();
var array = new Action[1];
Array.Copy(list.ToArray(), array, 1);
ProcessPermissions.Drop(Permission.FileSystemWrite);
foreach (var copy in copies)
    foreach (var one in copy)
        one();
foreach (var one in made)
    one();
array[0]();

static class Store
{
    [Expect("PERM1001", "Main → Store.Save → File.WriteAllText")] //! Harmless:
    public static void Save()
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
        //^ Harmless: File.WriteAllText(Case.File, "x");
    }

    public static void Print() => Console.WriteLine("x");
}
