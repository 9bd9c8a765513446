// A break leaves a loop in a switch, and what stands behind the loop writes.
// Harmless: it names the switch.
[assembly: Expect("PERM1001", "Main → Store.Save → File.WriteAllText")]

ProcessPermissions.Drop(Permission.FileSystemWrite);
outer: switch (args.Length)
{
    case 0:
        while (true)
            break; //! Harmless: break outer;
        Store.Save();
        break;
}
