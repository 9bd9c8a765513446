// An enumerator is handed to a method that moves it on by hand: of a sequence, of an iterator, without a type argument.
// BeforeDrop: before the drop.
// NobodyGoes: nobody moves it on.
using System.Collections;

//! BeforeDrop: Walk(Lines().GetEnumerator());
ProcessPermissions.Drop(Permission.FileSystemWrite);
Try(() => Walk(Lines().GetEnumerator())); //! BeforeDrop: //! NobodyGoes: Try(() => Console.WriteLine(Lines().GetEnumerator().Current));
Try(() => Walk(Numbers())); //! BeforeDrop: //! NobodyGoes: Try(() => Console.WriteLine(Numbers().Current));
Try(() => Move(Pages().GetEnumerator())); //! BeforeDrop: //! NobodyGoes: Try(() => Console.WriteLine(Pages() is null));

static void Walk(IEnumerator<int> all)
{
    while (all.MoveNext())
        Console.WriteLine(all.Current);
}

static void Move(IEnumerator all) => all.MoveNext();

static void Try(Action run)
{
    try { run(); } catch (UnauthorizedAccessException) { }
}

[Expect("PERM1001", "Main → lambda in Main → Main.Lines → File.WriteAllText")]
static IEnumerable<int> Lines()
{
    File.WriteAllText(Case.File, "1");
    yield return 1;
}

[Expect("PERM1001", "Main → lambda in Main → Main.Numbers → File.WriteAllText")]
static IEnumerator<int> Numbers()
{
    File.WriteAllText(Case.File, "2");
    yield return 1;
}

[Expect("PERM1001", "Main → lambda in Main → Main.Pages → File.WriteAllText")]
static IEnumerable<int> Pages()
{
    File.WriteAllText(Case.File, "3");
    yield return 1;
}
